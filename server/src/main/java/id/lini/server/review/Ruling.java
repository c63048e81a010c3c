package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision that may be made, worked out but not yet written.
 *
 * @param slot what it is about
 * @param states the new state of each entry that changes, the decided one first
 * @param before the entry that counts in the slot until now
 * @param after the one that counts from now on
 */
record Ruling(
        Wish wish, String slot, Map<EntryId, EntryState> states, Optional<EntryId> before, Optional<EntryId> after) {

    Ruling {
        Objects.requireNonNull(wish, "wish is null");
        Objects.requireNonNull(slot, "slot is null");
        Objects.requireNonNull(before, "before is null");
        Objects.requireNonNull(after, "after is null");
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /** Whether another entry counts than before. */
    boolean turns() {
        return !before.equals(after);
    }
}
