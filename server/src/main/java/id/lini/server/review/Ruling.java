package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision that may be made, worked out but not yet written.
 *
 * @param deed what it is recorded as
 * @param first who approved the entry at the first level, as it is afterwards
 * @param slot what it is about
 * @param states the new state of each entry that changes, the decided one first
 * @param before the entry that counts in the slot until now
 * @param after the one that counts from now on
 */
record Ruling(
        Wish wish,
        Deed deed,
        Optional<PersonId> first,
        String slot,
        Map<EntryId, EntryState> states,
        Optional<EntryId> before,
        Optional<EntryId> after) {
    private static final String FIRST = "Disetujui tingkat pertama, menunggu tingkat kedua";
    private static final String FIRST_EN = "Approved at the first level, waits for the second";

    Ruling {
        Objects.requireNonNull(wish, "wish is null");
        Objects.requireNonNull(deed, "deed is null");
        Objects.requireNonNull(first, "first is null");
        Objects.requireNonNull(slot, "slot is null");
        Objects.requireNonNull(before, "before is null");
        Objects.requireNonNull(after, "after is null");
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    /**
     * What the officer reads on a phone in Indonesian. Phones know no state between review and approval, so that one is
     * told in words.
     */
    String told() {
        return deed == Deed.APPROVE_FIRST ? with(FIRST) : wish.reason();
    }

    /** The same on a phone in English; empty where there are no words but the person's own. */
    Optional<String> toldInEnglish() {
        return deed == Deed.APPROVE_FIRST ? Optional.of(with(FIRST_EN)) : Optional.empty();
    }

    private String with(String words) {
        return wish.reason().isEmpty() ? words : words + ". " + wish.reason();
    }

    /** Whether another entry counts than before. */
    boolean turns() {
        return !before.equals(after);
    }
}
