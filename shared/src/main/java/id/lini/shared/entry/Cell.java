package id.lini.shared.entry;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The place of one count in a form: an item and a member of each of its dimensions.
 *
 * @param members dimension id to member id; order does not matter
 */
public record Cell(String item, Map<String, String> members) implements Comparable<Cell> {

    /** Copies the members in the order of their names. */
    public Cell {
        Objects.requireNonNull(item, "item is null");
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    /** The cell of an item that is not split. */
    public static Cell of(String item) {
        return new Cell(item, Map.of());
    }

    /** The members as one text, {@code metode=iud;momen=interval}, names in order; empty for an item that is not split. */
    public String memberText() {
        return members.entrySet().stream()
                .map(member -> member.getKey() + "=" + member.getValue())
                .collect(Collectors.joining(";"));
    }

    @Override
    public int compareTo(Cell other) {
        return toString().compareTo(other.toString());
    }

    /** {@code item} or {@code item[metode=iud;momen=interval]}: how a cell is named in errors. */
    @Override
    public String toString() {
        return members.isEmpty() ? item : item + "[" + memberText() + "]";
    }
}
