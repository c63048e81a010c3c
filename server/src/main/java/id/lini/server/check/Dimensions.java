package id.lini.server.check;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a count is split by, as one cell: {@code metode=iud;umur=15-19}. */
public final class Dimensions {
    private static final Pattern PAIR = Pattern.compile("([a-z0-9][a-z0-9_]*)=([^;=]+)");

    private Dimensions() {}

    /** Reads it; empty where it is not written so, or names a dimension twice. */
    public static Optional<SortedMap<String, String>> read(String text) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        if (text.isBlank()) {
            return Optional.of(dimensions);
        }
        for (String part : text.split(";", -1)) {
            Matcher pair = PAIR.matcher(part.strip());
            if (!pair.matches() || dimensions.put(pair.group(1), pair.group(2).strip()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(dimensions);
    }

    /** Writes it, in the order of the names. */
    public static String write(SortedMap<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }
}
