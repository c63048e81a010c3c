package id.lini.server.review;

import id.lini.server.intake.BatchRecord;
import id.lini.server.intake.Incidents;
import id.lini.server.intake.ReceivedBatches;
import id.lini.server.web.PageFormat;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.KeyId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.JwsFault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Checks what proves a batch. */
@Singleton
final class Proofs {
    /** Phones may differ that much from the server without anybody having to ask why. */
    private static final Duration TOLERATED = Duration.ofMinutes(10);

    private final ReceivedBatches batches;
    private final Incidents incidents;

    Proofs(ReceivedBatches batches, Incidents incidents) {
        this.batches = batches;
        this.incidents = incidents;
    }

    /** Whether a time by a phone's clock lies in the server's future. */
    static boolean ahead(Instant byPhone, Instant received) {
        return byPhone.isAfter(received.plus(TOLERATED));
    }

    /** Reads and checks the stored bytes; bytes that cannot be read prove nothing. */
    Proof of(AgencyId agency, BatchId batch, PageFormat format) {
        try {
            BatchRecord record = batches.find(agency, batch).orElseThrow();
            BatchHeader header = record.signed().header();
            return new Proof(
                    format.number(header.number()),
                    batches.verifyNow(record).holds(),
                    ahead(record.madeAt(), record.receivedAt()),
                    troubles(agency, header.device()));
        } catch (JwsFault | JsonFault | IllegalArgumentException e) {
            return new Proof("", false, false, 0);
        }
    }

    /** Whether signature and receipt fit the stored bytes. */
    boolean holds(AgencyId agency, BatchId batch) {
        try {
            return batches.verifyNow(batches.find(agency, batch).orElseThrow()).holds();
        } catch (JwsFault | JsonFault | IllegalArgumentException e) {
            return false;
        }
    }

    private int troubles(AgencyId agency, KeyId device) {
        return Math.toIntExact(incidents.of(agency).stream()
                .filter(incident -> incident.device().equals(device))
                .count());
    }
}
