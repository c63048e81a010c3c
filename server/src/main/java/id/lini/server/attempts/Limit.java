package id.lini.server.attempts;

import java.time.Duration;
import java.util.Objects;

/**
 * How many failures something may have before it must wait.
 *
 * @param subject what fails: a login name, an address, or all of a kind together
 * @param free failures that cost nothing
 * @param longest the most it ever waits; each failure after the free ones doubles the wait, from ten seconds
 */
public record Limit(String subject, int free, Duration longest) {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int MAX_DOUBLINGS = 20;

    /** Checks that nothing is missing. */
    public Limit {
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(longest, "longest is null");
    }

    Duration delay(int failures) {
        if (failures < free || failures == 0) {
            return Duration.ZERO;
        }
        Duration delay = FIRST.multipliedBy(1L << Math.min(failures - free, MAX_DOUBLINGS));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
