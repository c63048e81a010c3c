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

    /** Of two forms together: events, which nobody can expect, do not count towards what was expected. */
    public Coverage plus(Coverage other) {
        if (expected.isPresent() != other.expected.isPresent()) {
            return expected.isPresent() ? this : other;
        }
        Optional<Long> both = expected.map(reports -> reports + other.expected.orElseThrow());
        return new Coverage(approved + other.approved, both);
    }
}
