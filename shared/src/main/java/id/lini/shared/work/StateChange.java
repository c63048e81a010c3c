package id.lini.shared.work;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import java.time.Instant;
import java.util.Objects;

/**
 * What became of an entry.
 *
 * @param reason why, empty where none is needed
 * @param by the name of who decided
 */
public record StateChange(EntryId entry, EntryState state, String reason, String by, Instant at) {

    /** Checks that nothing is missing. */
    public StateChange {
        Objects.requireNonNull(entry, "entry is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(by, "by is null");
        Objects.requireNonNull(at, "at is null");
    }
}
