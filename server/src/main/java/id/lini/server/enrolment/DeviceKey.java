package id.lini.server.enrolment;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.VerifyKey;
import java.util.Objects;

/** What never changes of a device: its key and whose it is. */
public record DeviceKey(AgencyId agency, PersonId person, VerifyKey key) {

    /** Checks that nothing is missing. */
    public DeviceKey {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(key, "key is null");
    }
}
