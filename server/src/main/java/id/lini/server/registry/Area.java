package id.lini.server.registry;

import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An area by its Kemendagri code; also a reporting unit, of the kind that {@code level} names.
 *
 * @param parent empty for the top of the agency's tree
 */
public record Area(
        UnitId id,
        Optional<UnitId> parent,
        String level,
        String name,
        LocalDate validFrom,
        Optional<LocalDate> validUntil) {

    /** Checks that nothing is missing. */
    public Area {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(parent, "parent is null");
        Objects.requireNonNull(level, "level is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(validFrom, "validFrom is null");
        Objects.requireNonNull(validUntil, "validUntil is null");
    }

    /** The area as a reporting unit. */
    public ReportingUnit unit() {
        return new ReportingUnit(id, level, name, id, validFrom, validUntil);
    }
}
