package id.lini.mobile.sync;

import id.lini.mobile.net.SyncFailure;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one run brought about.
 *
 * @param delivered entries newly covered by a receipt and accepted
 * @param refused entries newly covered by a receipt and not accepted
 * @param waiting entries still without a receipt
 * @param failure why the run did not end well, empty when everything is done
 * @param at when it ended, by the phone's clock
 * @param nextTry when it is tried again by itself; empty when there is nothing to wait for
 */
public record SyncReport(
        int delivered, int refused, int waiting, Optional<SyncFailure> failure, Instant at, Optional<Instant> nextTry) {

    /** Checks that nothing is missing. */
    public SyncReport {
        Objects.requireNonNull(failure, "failure is null");
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(nextTry, "nextTry is null");
    }

    /** Whether everything finished is delivered and the news were fetched. */
    public boolean complete() {
        return failure.isEmpty() && waiting == 0;
    }
}
