package id.lini.shared.work;

import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A reporting unit as a phone knows it.
 *
 * @param kind an area level ({@code kelurahan}) or a type of registered unit ({@code faskes})
 * @param area the name of the area it lies in, to tell namesakes apart
 */
public record Unit(
        UnitId id, String kind, String name, String area, LocalDate validFrom, Optional<LocalDate> validUntil) {

    /** Checks that nothing is missing. */
    public Unit {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(area, "area is null");
        Objects.requireNonNull(validFrom, "validFrom is null");
        Objects.requireNonNull(validUntil, "validUntil is null");
    }

    /** Whether the unit exists on a day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validUntil.map(end -> !day.isAfter(end)).orElse(true);
    }
}
