package id.lini.shared.form;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sum of counts in a rule: an item's cells, those of {@code where} only, with a sign, of this entry or of the unit's
 * report one period earlier.
 *
 * @param where for some of the item's dimensions, the members taken; a dimension not named is taken whole
 * @param sign 1 or -1
 * @param previous whether the counts are those of the period before
 */
public record Term(String item, Map<String, Set<String>> where, int sign, boolean previous) {

    /** Checks the sign. */
    public Term {
        Names.require(item);
        Objects.requireNonNull(where, "where is null");
        where = Map.copyOf(new TreeMap<>(where));
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("a sign is 1 or -1");
        }
    }
}
