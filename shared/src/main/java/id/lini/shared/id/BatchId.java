package id.lini.shared.id;

import java.util.Objects;
import java.util.UUID;

/**
 * A signed batch, made on the phone that sends it (UUID version 7, so ids sort by time).
 *
 * @param value a version 7 UUID of RFC 9562
 */
public record BatchId(UUID value) implements Comparable<BatchId> {

    /** Refuses every other version with {@link IllegalArgumentException}: random keys would scatter the index. */
    public BatchId {
        Objects.requireNonNull(value, "value is null");
        if (value.version() != 7 || value.variant() != 2) {
            throw new IllegalArgumentException("not a version 7 UUID: " + value);
        }
    }

    /** Reads the canonical 36-character lower-case text; anything else is an {@link IllegalArgumentException}. */
    public static BatchId parse(String text) {
        return new BatchId(Uuid7.parse(text));
    }

    @Override
    public int compareTo(BatchId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
