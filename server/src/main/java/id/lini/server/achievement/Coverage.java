package id.lini.server.achievement;

import java.util.Optional;

/**
 * How much of what should have been reported stands behind a figure.
 *
 * @param approved reports approved
 * @param expected reports expected; empty for events, which nobody can expect
 */
public record Coverage(long approved, Optional<Long> expected) {
    /** Behind nothing. */
    public static final Coverage NONE = new Coverage(0, Optional.empty());

    /** Of two forms together. */
    public Coverage plus(Coverage other) {
        Optional<Long> both = expected.isEmpty() && other.expected.isEmpty()
                ? Optional.empty()
                : Optional.of(expected.orElse(0L) + other.expected.orElse(0L));
        return new Coverage(approved + other.approved, both);
    }
}
