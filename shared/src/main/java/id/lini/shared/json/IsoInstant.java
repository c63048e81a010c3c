package id.lini.shared.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The one way an instant is written in our texts: {@code 2024-06-30T23:59:59.123Z}, ISO 8601 in UTC, seconds always,
 * up to nine digits of them. Read by place, since the general parser costs more than all else in an entry's head.
 */
final class IsoInstant {
    private static final int SECONDS_END = 19;
    private static final int NANO_DIGITS = 9;

    private IsoInstant() {}

    /**
     * Reads an instant from 1970 to 9999.
     *
     * @throws IllegalArgumentException for any other text
     * @throws java.time.DateTimeException for a month, day, hour, minute or second that does not exist
     */
    static Instant parse(String text) {
        int end = text.length() - 1;
        boolean shaped = end >= SECONDS_END
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(end) == 'Z';
        if (!shaped) {
            throw new IllegalArgumentException("not an instant from 1970 to 9999 with Z");
        }
        Instant instant = LocalDateTime.of(
                        digits(text, 0, 4),
                        digits(text, 5, 7),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        digits(text, 17, SECONDS_END),
                        nanos(text, end))
                .toInstant(ZoneOffset.UTC);
        if (instant.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("not an instant from 1970 to 9999 with Z");
        }
        return instant;
    }

    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int given = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || given < 1 || given > NANO_DIGITS) {
            throw new IllegalArgumentException("not a fraction of a second");
        }
        int nanos = digits(text, SECONDS_END + 1, end);
        for (int i = given; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw new IllegalArgumentException("not a digit at " + i);
            }
            value = value * 10 + digit - '0';
        }
        return value;
    }
}
