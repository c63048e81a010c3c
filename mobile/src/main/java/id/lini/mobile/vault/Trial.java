package id.lini.mobile.vault;

import java.time.Instant;
import java.util.Optional;

/** What came of trying a PIN. */
public sealed interface Trial {

    /** It is right. */
    record Right(DataKey key) implements Trial {}

    /**
     * It is wrong.
     *
     * @param failed how many were wrong since the last right one
     * @param waitUntil before when the next must not be tried
     */
    record Wrong(int failed, Optional<Instant> waitUntil) implements Trial {}

    /** It was not tried: too many were wrong before. */
    record Wait(Instant until) implements Trial {}
}
