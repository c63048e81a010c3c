package id.lini.server.intake;

import id.lini.shared.batch.SignedBatch;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.CompactJws;
import java.time.Instant;
import java.util.Objects;

/**
 * A received batch with all that proves it: bytes, signature and receipt as they were.
 *
 * @param madeAt by the phone's clock
 * @param receivedAt by the server's clock
 * @param refused how many of its entries were not accepted
 */
public record BatchRecord(
        AgencyId agency,
        PersonId person,
        SignedBatch signed,
        Instant madeAt,
        Instant receivedAt,
        int accepted,
        int refused,
        CompactJws receipt) {

    /** Checks that nothing is missing. */
    public BatchRecord {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(signed, "signed is null");
        Objects.requireNonNull(madeAt, "madeAt is null");
        Objects.requireNonNull(receivedAt, "receivedAt is null");
        Objects.requireNonNull(receipt, "receipt is null");
    }
}
