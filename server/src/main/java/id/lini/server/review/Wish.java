package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody wants to do to one entry.
 *
 * @param reason empty where none is given
 * @param against for a choice: the other entries that were shown beside it, so that none is put aside unseen
 * @param second whether it was shown as approved at the first of two levels, so that nobody approves at the second, or
 *     takes back more than the first, by not knowing
 */
public record Wish(Action action, EntryId entry, String reason, Set<EntryId> against, boolean second) {
    /** The fewest characters of a reason. */
    public static final int MIN_REASON = 3;

    /** The most characters of a reason: it is read on a phone. */
    public static final int MAX_REASON = 500;

    /** Strips the reason. */
    public Wish {
        Objects.requireNonNull(action, "action is null");
        Objects.requireNonNull(entry, "entry is null");
        reason = Objects.requireNonNull(reason, "reason is null").strip();
        against = Set.copyOf(against);
    }

    /** About an entry that was not shown as approved at the first level. */
    public Wish(Action action, EntryId entry, String reason, Set<EntryId> against) {
        this(action, entry, reason, against, false);
    }

    /** Whether it would take back what was decided on an entry in this state; choosing a returned one does as well. */
    boolean takesBack(EntryState state) {
        return switch (action) {
            case REOPEN -> state == EntryState.APPROVED || state == EntryState.RETURNED;
            case CHOOSE -> state == EntryState.RETURNED;
            case APPROVE, RETURN -> false;
        };
    }

    /** Whether the reason that the action needs is there. */
    public boolean reasoned() {
        return !action.needsReason() || reason.codePointCount(0, reason.length()) >= MIN_REASON;
    }
}
