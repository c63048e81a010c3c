package id.lini.mobile.sync;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.net.Exchange;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.Outbox;
import id.lini.mobile.store.Store;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Entry;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.JwsFault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends batches one by one, oldest first. Each is on disk before it is first sent and is sent again with the same bytes
 * until a receipt by the server's key covers it.
 */
final class Sender {
    /** The most entries of one batch: small enough to arrive over a poor link, large enough to share its cost. */
    static final int MAX_ENTRIES = 50;

    private static final String TARGET = "/api/v1/batches";

    private final Store store;
    private final Identity identity;
    private final SyncTransport transport;
    private final Clock clock;
    private final Uuid7 ids;
    private final String app;
    private final Runnable progress;
    private final Set<Long> wentBackTo = new HashSet<>();
    private int delivered;
    private int refused;

    Sender(Store store, Identity identity, SyncTransport transport, Clock clock, String app, Runnable progress) {
        this.store = store;
        this.identity = identity;
        this.transport = transport;
        this.clock = clock;
        this.ids = new Uuid7(clock);
        this.app = app;
        this.progress = progress;
    }

    int delivered() {
        return delivered;
    }

    int refused() {
        return refused;
    }

    /** Sends until nothing waits; the failure that stopped it, if one did. */
    Optional<SyncFailure> run() {
        Optional<SignedBatch> next = next();
        while (next.isPresent()) {
            Optional<SyncFailure> failure = send(next.get());
            if (failure.isPresent()) {
                return failure;
            }
            next = next();
        }
        return Optional.empty();
    }

    private Optional<SignedBatch> next() {
        return store.outbox().oldestWaiting().or(this::make);
    }

    /** Makes batches of everything that is ready, to be carried as a file. */
    void makeAll() {
        boolean more = true;
        while (more) {
            more = make().isPresent();
        }
    }

    private Optional<SignedBatch> make() {
        Instant now = clock.instant();
        return store.outbox()
                .make(BatchHeader.genesis(device()), MAX_ENTRIES, now, (head, entries) -> sign(head, entries, now));
    }

    private SignedBatch sign(Outbox.Head head, List<Entry> entries, Instant now) {
        BatchHeader header =
                new BatchHeader(identity.grant().agency(), device(), ids.nextBatch(), head.number() + 1, head.hash());
        return SignedBatch.of(header, app, now, entries, identity.key());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), identity.grant().zone());
    }

    private KeyId device() {
        return identity.key().verifyKey().id();
    }

    private Optional<SyncFailure> send(SignedBatch batch) {
        SyncTransport.Request post = new SyncTransport.Request(
                "POST",
                TARGET,
                batch.jws().compact(),
                Optional.of(new SyncTransport.Body(BatchHeader.PAYLOAD_TYPE, batch.body(), true)));
        Exchange.Outcome outcome = Exchange.with(transport, post, "application/jose");
        if (outcome instanceof Exchange.Answered answered) {
            return receive(answered.body(), batch);
        }
        SyncFailure failure = ((Exchange.Failed) outcome).failure();
        return failure instanceof SyncFailure.Refused no ? goBack(no.problem(), batch) : Optional.of(failure);
    }

    private Optional<SyncFailure> receive(byte[] body, SignedBatch batch) {
        return receive(new CompactJws(new String(body, StandardCharsets.US_ASCII).strip()), batch);
    }

    /** Keeps a receipt if it is the server's, for exactly this batch. */
    Optional<SyncFailure> receive(CompactJws compact, SignedBatch batch) {
        try {
            Receipt receipt = Receipt.open(compact, identity.grant().serverKey());
            int entries = store.outbox().size(batch.header().number());
            if (!receipt.covers(batch) || receipt.accepted() + receipt.refused().size() != entries) {
                return Optional.of(new SyncFailure.Untrusted("a receipt for something else"));
            }
            boolean again = store.outbox().receipt(receipt.number()).isPresent();
            int fresh = again ? 0 : receipt.accepted();
            store.transaction(() -> {
                store.outbox().delivered(receipt, compact);
                new SyncSettings(store).delivered(fresh, today());
                return fresh;
            });
            delivered += fresh;
            refused += again ? 0 : receipt.refused().size();
            progress.run();
            return Optional.empty();
        } catch (JwsFault | JsonFault | IllegalArgumentException e) {
            return Optional.of(new SyncFailure.Untrusted(String.valueOf(e.getMessage())));
        }
    }

    /**
     * A server that was put back from its backup waits for an older number than we send: it gets every batch from there
     * on again, with the same bytes. Once for each number in a run, so that a confused server cannot hold us in a loop.
     */
    private Optional<SyncFailure> goBack(Problem problem, SignedBatch refusedBatch) {
        Optional<Long> expected = Optional.ofNullable(problem.numbers().get(Problem.EXPECTED))
                .filter(number -> problem.code() == ErrorCode.BATCH_OUT_OF_ORDER)
                .filter(number -> number >= 1 && number < refusedBatch.header().number())
                .filter(wentBackTo::add);
        if (expected.isEmpty()) {
            return Optional.of(new SyncFailure.Refused(problem));
        }
        // Its numbering of news begins anew as well.
        store.changes().restart();
        store.photos().offerAgain();
        return resend(expected.get(), refusedBatch.header().number() - 1)
                .map(failure -> failure instanceof SyncFailure.Refused ? new SyncFailure.Refused(problem) : failure);
    }

    /** Sends batches again, with the same bytes, from one number to another. */
    Optional<SyncFailure> resend(long first, long last) {
        for (long number = first; number <= last; number++) {
            Optional<SignedBatch> batch = store.outbox().find(number);
            Optional<SyncFailure> failure = batch.isPresent()
                    ? send(batch.get())
                    : Optional.of(new SyncFailure.Untrusted("asked for batch " + number + ", which never was"));
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }
}
