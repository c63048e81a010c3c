package id.lini.mobile.sync;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.Store;
import id.lini.shared.batch.BatchFile;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.JwsFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One officer's sync: sends what waits, then fetches work and news. May be killed anywhere and run again; one run at a
 * time, a second caller waits for the first.
 */
public final class SyncEngine {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));

    private final Store store;
    private final Identity identity;
    private final SyncTransport transport;
    private final Clock clock;
    private final String app;
    private final Jitter jitter;
    private final SyncSettings settings;
    private final ReentrantLock running = new ReentrantLock();

    /** A sync of this store; {@code app} is the app's version, written into batches. */
    public SyncEngine(Store store, Identity identity, SyncTransport transport, Clock clock, String app, Jitter jitter) {
        this.store = store;
        this.identity = identity;
        this.transport = transport;
        this.clock = clock;
        this.app = app;
        this.jitter = jitter;
        this.settings = new SyncSettings(store);
    }

    /** Runs once, blocking, and says what came of it. */
    public SyncReport run() {
        return run(() -> {
            // Nobody watches.
        });
    }

    /** As {@link #run()}; tells {@code progress}, on this thread, whenever a batch was received. */
    public SyncReport run(Runnable progress) {
        running.lock();
        try {
            Sender sender = new Sender(store, identity, transport, clock, app, progress);
            Puller puller = new Puller(store, identity, transport, clock);
            Optional<SyncFailure> failure = sender.run();
            if (failure.map(found -> found instanceof SyncFailure.Refused).orElse(true)) {
                // The server answers us: news are fetched even where a batch is stuck.
                Comparer comparer = new Comparer(store, identity, puller, sender);
                PhotoSender photos = new PhotoSender(store, identity, transport, clock);
                ErrandSender errands = new ErrandSender(store, identity, transport, clock);
                // Asked before the work is fetched: what was read is not told again.
                Optional<SyncFailure> pulling = errands.run()
                        .or(puller::work)
                        .or(puller::states)
                        .or(comparer::run)
                        .or(photos::run);
                failure = failure.or(() -> pulling);
            }
            return report(sender, failure);
        } finally {
            running.unlock();
        }
    }

    /**
     * Everything without a receipt as one file, in the format of {@link BatchFile}, for the phone that gets no network;
     * may be made again and again.
     */
    public byte[] export() {
        running.lock();
        try {
            quietly().makeAll();
            return BatchFile.batches(store.outbox().allWaiting());
        } finally {
            running.unlock();
        }
    }

    /**
     * What a file of receipts brought.
     *
     * @param receipts how many of them are for batches of this phone
     * @param accepted entries that the server has, as was not known before
     * @param refused entries that it refused, as was not known before
     */
    public record Taken(int receipts, int accepted, int refused) {}

    /**
     * Keeps the receipts of a file from the office, as if they had come over the network.
     *
     * @throws JsonFault when it is no whole file of receipts
     */
    public Taken receive(byte[] file) {
        List<CompactJws> receipts = BatchFile.readReceipts(file);
        running.lock();
        try {
            Sender sender = quietly();
            int own = 0;
            for (CompactJws compact : receipts) {
                Optional<SignedBatch> batch = numbered(compact).flatMap(store.outbox()::find);
                own += batch.filter(of -> sender.receive(compact, of).isEmpty()).isPresent() ? 1 : 0;
            }
            return new Taken(own, sender.delivered(), sender.refused());
        } finally {
            running.unlock();
        }
    }

    /** The number in a receipt of our server for this phone; another's is left alone. */
    private Optional<Long> numbered(CompactJws compact) {
        try {
            Receipt receipt = Receipt.open(compact, identity.grant().serverKey());
            return Optional.of(receipt.number())
                    .filter(number -> receipt.device().equals(identity.grant().device()));
        } catch (JwsFault | JsonFault e) {
            return Optional.empty();
        }
    }

    /** Whether a run is under way. */
    public boolean running() {
        return running.isLocked();
    }

    private Sender quietly() {
        return new Sender(store, identity, transport, clock, app, () -> {
            // Whoever carries a file waits for it.
        });
    }

    private SyncReport report(Sender sender, Optional<SyncFailure> failure) {
        Instant now = clock.instant();
        settings.ended(failure.isEmpty(), now);
        Optional<Instant> next = failure.filter(SyncFailure::passing).map(passing -> now.plus(pause()));
        return new SyncReport(
                sender.delivered(), sender.refused(), store.outbox().waiting(), failure, now, next);
    }

    private Duration pause() {
        return jitter.of(PAUSES.get(Math.min(settings.failures(), PAUSES.size()) - 1));
    }
}
