package id.lini.server.registry;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.UnitId;
import java.time.ZoneId;
import java.util.Objects;

/**
 * An agency of this installation.
 *
 * @param zone Asia/Jakarta, Asia/Makassar or Asia/Jayapura: periods are counted in it
 * @param area the kabupaten or kota
 */
public record Agency(AgencyId id, String name, ZoneId zone, UnitId area) {

    /** Checks that nothing is missing. */
    public Agency {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(zone, "zone is null");
        Objects.requireNonNull(area, "area is null");
    }
}
