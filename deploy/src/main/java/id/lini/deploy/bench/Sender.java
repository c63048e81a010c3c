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
import java.util.ArrayList;
import java.util.List;

/** A device that signs batches ahead of time. Its chain goes on from {@link #number} and {@link #head}. */
final class Sender {
    private static final String APP = "lini-bench";

    private final SigningKey key;
    private final AgencyId agency;
    private final SampleEntries entries;
    private final Uuid7 ids = new Uuid7(Clock.systemUTC());
    private long number;
    private Sha256 head;

    Sender(AgencyId agency, PersonId person, UnitId unit, SigningKey key) {
        this.agency = agency;
        this.key = key;
        this.entries = new SampleEntries(person, unit);
        this.head = BatchHeader.genesis(key.verifyKey().id());
    }

    SigningKey key() {
        return key;
    }

    long number() {
        return number;
    }

    Sha256 head() {
        return head;
    }

    /** Forgets what was signed after this point: the server's store was set back to it. */
    void backTo(long savedNumber, Sha256 savedHead) {
        this.number = savedNumber;
        this.head = savedHead;
    }

    SignedBatch next(int size) {
        BatchHeader header = new BatchHeader(agency, key.verifyKey().id(), ids.nextBatch(), number + 1, head);
        SignedBatch batch = SignedBatch.of(header, APP, Clock.systemUTC().instant(), entries.next(size), key);
        number++;
        head = batch.hash();
        return batch;
    }

    List<SignedBatch> next(int batches, int size) {
        List<SignedBatch> signed = new ArrayList<>(batches);
        for (int i = 0; i < batches; i++) {
            signed.add(next(size));
        }
        return signed;
    }
}
