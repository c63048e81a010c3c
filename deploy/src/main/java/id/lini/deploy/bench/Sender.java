package id.lini.deploy.bench;

import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import java.time.Clock;

/** A device that makes and signs batches, from its first. */
final class Sender {
    private static final String APP = "lini-bench";

    private final SigningKey key;
    private final AgencyId agency;
    private final SampleEntries entries;
    private final Clock clock;
    private final Uuid7 ids;
    private long number;
    private Sha256 head;

    Sender(AgencyId agency, PersonId person, UnitId unit, SigningKey key, Clock clock) {
        this.agency = agency;
        this.key = key;
        this.clock = clock;
        this.ids = new Uuid7(clock);
        this.entries = new SampleEntries(person, unit, clock);
        this.head = BatchHeader.genesis(key.verifyKey().id());
    }

    /** The next batch of the chain, of {@code size} entries. */
    SignedBatch next(int size) {
        BatchHeader header = new BatchHeader(agency, key.verifyKey().id(), ids.nextBatch(), number + 1, head);
        SignedBatch batch = SignedBatch.of(header, APP, clock.instant(), entries.next(size), key);
        number++;
        head = batch.hash();
        return batch;
    }
}
