package id.lini.shared.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter that keeps ids made within one
 * millisecond in order, then 62 random bits. A clock that steps back does not break the order within one generator.
 */
public final class Uuid7 {
    private static final int COUNTER_LIMIT = 1 << 12;

    private final Clock clock;
    private final SecureRandom random;
    private long lastMillis = -1;
    private int counter;

    /** A generator that reads time from {@code clock}. */
    public Uuid7(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock is null");
        this.random = new SecureRandom();
    }

    /** The next id, greater than all this generator made before. */
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextInt(COUNTER_LIMIT / 2);
        } else if (++counter == COUNTER_LIMIT) {
            lastMillis++;
            counter = 0;
        }
        long high = (lastMillis << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A new entry id. */
    public EntryId nextEntry() {
        return new EntryId(next());
    }

    /** A new batch id. */
    public BatchId nextBatch() {
        return new BatchId(next());
    }

    /** Reads the canonical lower-case form only, so that one id has one spelling; else {@link IllegalArgumentException}. */
    static UUID parse(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equals(text)) {
            throw new IllegalArgumentException("not a canonical UUID: " + text);
        }
        return value;
    }
}
