package id.lini.mobile.app;

import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.vault.Pin;
import java.time.Instant;
import java.util.Optional;

/** What came of typing a PIN, or of a code in place of a forgotten one. */
public sealed interface Unlocking {

    /** The officer is at work. */
    record Open(Session session) implements Unlocking {}

    /**
     * The PIN is wrong. Nothing is ever wiped for it.
     *
     * @param failed how many were wrong since the last right one
     * @param waitUntil before when the next is not tried; empty when it may be at once
     */
    record Wrong(int failed, Optional<Instant> waitUntil) implements Unlocking {}

    /** It was not tried: too many were wrong before. */
    record Wait(Instant until) implements Unlocking {}

    /** The new PIN is too easy or no PIN. */
    record WeakPin(Pin.Fault fault) implements Unlocking {}

    /** The check characters say that the code is mistyped; nothing was sent. */
    record Mistyped() implements Unlocking {}

    /** The server said no, or could not be asked. The old PIN, should it come back to mind, still opens. */
    record Failed(SyncFailure failure) implements Unlocking {}

    /**
     * The server keeps nothing that opens this officer's store: what was not sent cannot be read without the PIN. The
     * officer enrols anew; what was sent is safe at the server.
     */
    record Unrecoverable() implements Unlocking {}
}
