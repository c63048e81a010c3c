package id.lini.shared.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The spelling of names inside a form: they appear in formulas and ledger keys, so they are plain. */
final class Names {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");

    private Names() {}

    static void require(String name) {
        if (name == null || !SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name (lower-case letters, digits, underscore): " + name);
        }
    }

    static void requireDistinct(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("given twice: " + name);
            }
        }
    }
}
