package id.lini.mobile.sync;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.store.Outbox;
import id.lini.mobile.store.Store;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.work.Holdings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether the server still holds what the phone has receipts for, also when there is nothing to send: a server
 * put back from an old backup would otherwise miss an idle phone's reports for ever.
 */
final class Comparer {
    private static final Duration CLOSELY = Duration.ofDays(1);

    private final Store store;
    private final Identity identity;
    private final Puller puller;
    private final Sender sender;
    private final SyncSettings settings;

    Comparer(Store store, Identity identity, Puller puller, Sender sender) {
        this.store = store;
        this.identity = identity;
        this.puller = puller;
        this.sender = sender;
        this.settings = new SyncSettings(store);
    }

    /** Compares, mends what can be mended, and compares again; what stopped it, if something did. */
    Optional<SyncFailure> run() {
        Puller.Asked<Holdings> asked = puller.holdings(false);
        if (asked.answer().isEmpty()) {
            return asked.failure();
        }
        Holdings there = asked.answer().get();
        Outbox.Head received = received();
        if (there.number() < received.number()) {
            // The server lost batches that it gave receipts for; it gets them again, with the same bytes.
            store.photos().offerAgain();
            store.changes().restart();
            return sender.resend(there.number() + 1, received.number())
                    .or(puller::states)
                    .or(this::closely);
        }
        boolean alike =
                sameChain(there, received) && there.entries() == store.entries().countReceived();
        boolean due = settings.comparedClosely()
                .map(at -> Duration.between(at, there.serverTime()).abs().compareTo(CLOSELY) >= 0)
                .orElse(true);
        if (!alike || due) {
            return closely();
        }
        // What the digests said today still holds: what came since is proved by the chain and the counts.
        boolean same = settings.comparison().filter(Comparison::same).isPresent();
        settings.compared(new Comparison(there.entries(), there.entries(), same, there.serverTime()), false);
        return Optional.empty();
    }

    /** By the digest of all entries' states, on both sides; once a day, and when something does not fit. */
    private Optional<SyncFailure> closely() {
        Optional<SyncFailure> failure = digest();
        if (failure.isPresent() || settings.comparison().orElseThrow().same()) {
            return failure;
        }
        // Asked from the beginning, in case news were lost on either side.
        store.changes().restart();
        return puller.states().or(this::digest);
    }

    private Optional<SyncFailure> digest() {
        Puller.Asked<Holdings> asked = puller.holdings(true);
        asked.answer().ifPresent(there -> {
            Map<EntryId, EntryState> here = store.entries().received();
            boolean same = sameChain(there, received())
                    && here.size() == there.entries()
                    && there.digest().equals(Optional.of(Holdings.digest(here)));
            settings.compared(new Comparison(here.size(), there.entries(), same, there.serverTime()), true);
        });
        return asked.failure();
    }

    /** Only where both name the same last batch its hash can be compared: a receipt may have been lost on the way. */
    private static boolean sameChain(Holdings there, Outbox.Head received) {
        return there.number() != received.number()
                || there.number() == 0
                || there.head().equals(Optional.of(received.hash()));
    }

    /** The last batch that the phone has a receipt for. */
    private Outbox.Head received() {
        return store.outbox()
                .lastReceived(BatchHeader.genesis(identity.key().verifyKey().id()));
    }
}
