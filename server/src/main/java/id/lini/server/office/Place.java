package id.lini.server.office;

import java.util.Objects;

/**
 * What an entry says something of.
 *
 * @param subject an indicator, or the node of a booking
 * @param component empty for the indicator itself, and for money
 * @param period {@code 2024-06}, {@code q1} to {@code q4}, or {@code year}
 */
public record Place(int year, OfficeKind kind, String subject, String component, String period) {
    /** Checks that nothing is missing. */
    public Place {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(component, "component is null");
        Objects.requireNonNull(period, "period is null");
    }
}
