package id.lini.server.achievement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked: the figures of a plan version from January to the end of a quarter.
 *
 * @param asOf as it was known at the end of this day; empty for now
 * @param policy another policy of the year than the agency's own
 */
public record Ask(
        String agency, int year, int quarter, String version, Optional<LocalDate> asOf, Optional<String> policy) {
    /** Checks the quarter. */
    public Ask {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(asOf, "asOf is null");
        Objects.requireNonNull(policy, "policy is null");
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("no such quarter: " + quarter);
        }
    }

    /** Now, under the agency's own policy. */
    public static Ask now(String agency, int year, int quarter, String version) {
        return new Ask(agency, year, quarter, version, Optional.empty(), Optional.empty());
    }

    /** The same as it was known at the end of a day. */
    public Ask asOf(LocalDate day) {
        return new Ask(agency, year, quarter, version, Optional.of(day), policy);
    }

    /** The same under another policy. */
    public Ask under(String other) {
        return new Ask(agency, year, quarter, version, asOf, Optional.of(other));
    }

    /** The months it is about. */
    public Window window() {
        return Window.upTo(year, quarter);
    }
}
