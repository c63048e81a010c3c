package id.lini.mobile.app;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.store.Store;
import id.lini.mobile.sync.SyncEngine;
import id.lini.shared.id.Uuid7;
import java.time.Clock;
import java.util.Objects;

/**
 * An enrolled officer at work: what every screen needs.
 *
 * @param ids makes the ids of new drafts
 */
public record Session(Store store, Identity identity, Recorder recorder, SyncEngine sync, Uuid7 ids, Clock clock) {

    /** Checks that nothing is missing. */
    public Session {
        Objects.requireNonNull(store, "store is null");
        Objects.requireNonNull(identity, "identity is null");
        Objects.requireNonNull(recorder, "recorder is null");
        Objects.requireNonNull(sync, "sync is null");
        Objects.requireNonNull(ids, "ids is null");
        Objects.requireNonNull(clock, "clock is null");
    }
}
