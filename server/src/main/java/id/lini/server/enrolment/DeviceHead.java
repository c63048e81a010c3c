package id.lini.server.enrolment;

import id.lini.shared.jws.Sha256;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What changes of a device.
 *
 * @param number of the last batch received, 0 for none
 * @param hash of that batch; for none what the first batch links to
 */
public record DeviceHead(long number, Sha256 hash, Optional<Instant> revokedAt) {

    /** Checks that nothing is missing. */
    public DeviceHead {
        Objects.requireNonNull(hash, "hash is null");
        Objects.requireNonNull(revokedAt, "revokedAt is null");
    }
}
