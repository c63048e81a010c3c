package id.lini.shared.work;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of an entry.
 *
 * @param reason why, empty where none is needed
 * @param reasonEn the same in English where the server put words of its own into it; empty where it is a person's
 * @param by the name of who decided
 */
public record StateChange(
        EntryId entry, EntryState state, String reason, Optional<String> reasonEn, String by, Instant at) {

    /** Checks that nothing is missing. */
    public StateChange {
        Objects.requireNonNull(entry, "entry is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(reasonEn, "reasonEn is null");
        Objects.requireNonNull(by, "by is null");
        Objects.requireNonNull(at, "at is null");
    }

    /** With a person's own reason. */
    public StateChange(EntryId entry, EntryState state, String reason, String by, Instant at) {
        this(entry, state, reason, Optional.empty(), by, at);
    }
}
