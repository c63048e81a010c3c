package id.lini.server.enrolment;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An enrolled phone.
 *
 * @param name what the officer calls it
 * @param app the app's version at enrolment
 * @param revokedAt since when its batches are refused
 * @param revokedBy who revoked it
 * @param lastNumber the number of the last batch received, 0 for none
 * @param lastAt when that was
 */
public record Device(
        AgencyId agency,
        KeyId id,
        PersonId person,
        String name,
        String app,
        Instant enrolledAt,
        Optional<Instant> revokedAt,
        Optional<PersonId> revokedBy,
        long lastNumber,
        Optional<Instant> lastAt) {

    /** Checks that nothing is missing. */
    public Device {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(app, "app is null");
        Objects.requireNonNull(enrolledAt, "enrolledAt is null");
        Objects.requireNonNull(revokedAt, "revokedAt is null");
        Objects.requireNonNull(revokedBy, "revokedBy is null");
        Objects.requireNonNull(lastAt, "lastAt is null");
    }

    static Device of(DeviceRow row) {
        return new Device(
                new AgencyId(row.agency()),
                new KeyId(row.device()),
                new PersonId(row.person()),
                row.name(),
                row.app(),
                Instant.ofEpochMilli(row.enrolledAt()),
                Optional.ofNullable(row.revokedAt()).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.revokedBy()).map(PersonId::new),
                row.headNumber(),
                Optional.ofNullable(row.headAt()).map(Instant::ofEpochMilli));
    }
}
