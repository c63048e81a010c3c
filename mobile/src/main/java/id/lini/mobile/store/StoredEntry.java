package id.lini.mobile.store;

import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A finished entry and the last that is known of it.
 *
 * @param state the last state told by the phone's own work, a receipt, or the server
 * @param reason why it was refused or returned, empty otherwise
 * @param reasonEn the same in English where the server put words of its own into it
 * @param decidedBy the name of who decided, empty where nobody did
 * @param batch the number of the batch it travels in, empty until it is in one
 * @param corrects the entry it replaces in the officer's eyes
 * @param correctedBy the finished entry that replaces it
 */
public record StoredEntry(
        Entry entry,
        EntryState state,
        String reason,
        Optional<String> reasonEn,
        String decidedBy,
        Instant stateAt,
        Optional<Long> batch,
        Optional<EntryId> corrects,
        Optional<EntryId> correctedBy) {

    /** Checks that nothing is missing. */
    public StoredEntry {
        Objects.requireNonNull(entry, "entry is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(reasonEn, "reasonEn is null");
        Objects.requireNonNull(decidedBy, "decidedBy is null");
        Objects.requireNonNull(stateAt, "stateAt is null");
        Objects.requireNonNull(batch, "batch is null");
        Objects.requireNonNull(corrects, "corrects is null");
        Objects.requireNonNull(correctedBy, "correctedBy is null");
    }

    /** Whether the officer has something to do about it: sent back or refused, and not yet corrected. */
    public boolean wantsCorrection() {
        return (state == EntryState.RETURNED || state == EntryState.REFUSED) && correctedBy.isEmpty();
    }
}
