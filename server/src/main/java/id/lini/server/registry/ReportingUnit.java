package id.lini.server.registry;

import id.lini.shared.entry.Period;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What reports are for: an area, or a registered unit (faskes, poktan ...) in one.
 *
 * @param kind an area level or a type of registered unit, as forms name it
 * @param area where it lies; its own id for an area
 */
public record ReportingUnit(
        UnitId id, String kind, String name, UnitId area, LocalDate validFrom, Optional<LocalDate> validUntil) {

    /** Checks that nothing is missing. */
    public ReportingUnit {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(area, "area is null");
        Objects.requireNonNull(validFrom, "validFrom is null");
        Objects.requireNonNull(validUntil, "validUntil is null");
    }

    /** Whether it exists on some day of the period. */
    public boolean existsIn(Period period) {
        return !period.last().isBefore(validFrom)
                && validUntil.map(end -> !period.first().isAfter(end)).orElse(true);
    }
}
