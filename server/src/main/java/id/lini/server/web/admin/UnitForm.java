package id.lini.server.web.admin;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.UnitId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Units and areas as a page's forms send them; what cannot be read is REQUEST_INVALID naming the field. */
final class UnitForm {
    private static final int LONGEST_NAME = 100;
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");

    private final Map<String, String> fields;

    UnitForm(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** An id in an address; NOT_FOUND when it can be none. */
    static UnitId unit(String text) {
        try {
            return new UnitId(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }

    UnitId id(String field) {
        return read(field, text(field), UnitId::new);
    }

    LocalDate day(String field) {
        return read(field, text(field), LocalDate::parse);
    }

    String word(String field) {
        String text = text(field);
        require(WORD.matcher(text).matches(), field);
        return text;
    }

    String name(String field) {
        return name(field, text(field));
    }

    /** At least one id, with commas between. */
    List<UnitId> ids(String field) {
        List<UnitId> ids = Arrays.stream(text(field).split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .map(id -> read(field, id, UnitId::new))
                .distinct()
                .toList();
        require(!ids.isEmpty(), field);
        return ids;
    }

    /** At least one line, each an id, a comma and a name. */
    Map<UnitId, String> named(String field) {
        Map<UnitId, String> named = new LinkedHashMap<>();
        for (String line : text(field).split("\\R")) {
            if (!line.isBlank()) {
                String[] parts = line.strip().split("\\s*[,;]\\s*", 2);
                require(parts.length == 2, field);
                named.put(read(field, parts[0], UnitId::new), name(field, parts[1]));
            }
        }
        require(!named.isEmpty(), field);
        return named;
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private static String name(String field, String text) {
        require(!text.isEmpty() && text.length() <= LONGEST_NAME, field);
        return text;
    }

    private static void require(boolean right, String field) {
        if (!right) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, field);
        }
    }

    private static <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, field);
        }
    }
}
