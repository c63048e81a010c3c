package id.lini.mobile.sync;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.store.Outbox;
import id.lini.mobile.store.Store;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.jws.Sha256;
import id.lini.shared.work.Holdings;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether the server still holds what the phone has receipts for, also when there is nothing to send: a server
 * put back from an old backup would otherwise miss an idle phone's reports for ever.
 */
final class Comparer {
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
        Optional<SyncFailure> failure = compare();
        if (failure.isPresent() || settings.comparison().orElseThrow().same()) {
            return failure;
        }
        // Asked from the beginning, in case news were lost on either side.
        store.changes().restart();
        return puller.states().or(this::compare);
    }

    private Optional<SyncFailure> compare() {
        Puller.Asked<Holdings> asked = puller.holdings();
        if (asked.failure().isPresent()) {
            return asked.failure();
        }
        Holdings there = asked.answer().orElseThrow();
        Outbox.Head received = received();
        if (there.number() < received.number()) {
            // The server lost batches that it gave receipts for; it gets them again, with the same bytes.
            store.photos().offerAgain();
            store.changes().restart();
            Optional<SyncFailure> failure = sender.resend(there.number() + 1, received.number());
            return failure.isPresent() ? failure : again();
        }
        keep(there, received);
        return Optional.empty();
    }

    private Optional<SyncFailure> again() {
        Puller.Asked<Holdings> asked = puller.holdings();
        asked.answer().ifPresent(there -> keep(there, received()));
        return asked.failure();
    }

    private void keep(Holdings there, Outbox.Head received) {
        Map<EntryId, EntryState> here = store.entries().received();
        boolean chain = there.number() != received.number()
                || there.head().map(received.hash()::equals).orElse(there.number() == 0);
        Sha256 digest = Holdings.digest(here);
        boolean same = chain && here.size() == there.entries() && digest.equals(there.digest());
        settings.compared(new Comparison(here.size(), there.entries(), same, there.serverTime()));
    }

    /** The last batch that the phone has a receipt for. */
    private Outbox.Head received() {
        return store.outbox()
                .lastReceived(BatchHeader.genesis(identity.key().verifyKey().id()));
    }
}
