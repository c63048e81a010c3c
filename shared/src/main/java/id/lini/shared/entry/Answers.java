package id.lini.shared.entry;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was answered on a form: the counts that are filled (a blank cell is absent, zero is a value) and the fields.
 *
 * @param counts whole numbers by cell
 * @param fields field id to option id or text
 */
public record Answers(Map<Cell, Long> counts, Map<String, String> fields) {

    /** Copies both, in order. */
    public Answers {
        Objects.requireNonNull(counts, "counts is null");
        Objects.requireNonNull(fields, "fields is null");
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The count in a cell, empty where blank. */
    public Optional<Long> count(Cell cell) {
        return Optional.ofNullable(counts.get(cell));
    }
}
