package id.lini.shared.id;

import java.util.Objects;
import java.util.UUID;

/**
 * An entry, made on the phone where the entry is made (UUID version 7, so ids sort by time).
 *
 * @param value a version 7 UUID of RFC 9562
 */
public record EntryId(UUID value) implements Comparable<EntryId> {

    /** Refuses every other version with {@link IllegalArgumentException}: random keys would scatter the index. */
    public EntryId {
        Objects.requireNonNull(value, "value is null");
        if (value.version() != 7 || value.variant() != 2) {
            throw new IllegalArgumentException("not a version 7 UUID: " + value);
        }
    }

    /** Reads the canonical 36-character lower-case text; anything else is an {@link IllegalArgumentException}. */
    public static EntryId parse(String text) {
        return new EntryId(Uuid7.parse(text));
    }

    @Override
    public int compareTo(EntryId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
