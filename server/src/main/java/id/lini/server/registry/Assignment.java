package id.lini.server.registry;

import id.lini.shared.entry.Period;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A role of a person within a scope, for a time.
 *
 * @param scope an area, which means all units in it too, or one unit
 */
public record Assignment(
        PersonId person, Role role, UnitId scope, LocalDate validFrom, Optional<LocalDate> validUntil) {

    /** Checks that nothing is missing. */
    public Assignment {
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(scope, "scope is null");
        Objects.requireNonNull(validFrom, "validFrom is null");
        Objects.requireNonNull(validUntil, "validUntil is null");
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return holdsIn(Period.day(day));
    }

    /** Whether it holds on some day of the period. */
    public boolean holdsIn(Period period) {
        return !period.last().isBefore(validFrom)
                && validUntil.map(end -> !period.first().isAfter(end)).orElse(true);
    }
}
