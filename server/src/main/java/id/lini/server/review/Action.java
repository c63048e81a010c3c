package id.lini.server.review;

import id.lini.server.access.Right;
import id.lini.server.registry.Role;
import id.lini.shared.entry.EntryState;
import id.lini.shared.text.Label;
import java.util.Set;

/** What may be done with an entry: the state machine of review as a table of state, action and role. */
public enum Action {
    /** The entry counts and is locked. */
    APPROVE(Set.of(EntryState.IN_REVIEW), EntryState.APPROVED, false, new Label("Setujui", "Approve")),
    /** Back to the officer, who is told why. */
    RETURN(Set.of(EntryState.IN_REVIEW), EntryState.RETURNED, true, new Label("Kembalikan", "Return")),
    /** A decision is taken back: an approved entry counts no more, a returned one is looked at again. */
    REOPEN(
            Set.of(EntryState.APPROVED, EntryState.RETURNED),
            EntryState.IN_REVIEW,
            true,
            new Label("Buka kembali", "Reopen")),
    /** Of several entries for the same slot this one counts, the others do not. */
    CHOOSE(
            Set.of(EntryState.IN_REVIEW, EntryState.RETURNED, EntryState.SUPERSEDED),
            EntryState.APPROVED,
            true,
            new Label("Pilih yang ini", "Choose this one"));

    private final Set<EntryState> from;
    private final EntryState to;
    private final boolean needsReason;
    private final Label word;

    Action(Set<EntryState> from, EntryState to, boolean needsReason, Label word) {
        this.from = from;
        this.to = to;
        this.needsReason = needsReason;
        this.word = word;
    }

    /** Whether a person of this role may do it to an entry in this state. */
    public boolean possible(EntryState state, Role role) {
        return fits(state) && allowedTo(role);
    }

    /** Whether it can be done to an entry in this state. */
    public boolean fits(EntryState state) {
        return from.contains(state);
    }

    /** Whether a person of this role may do it at all. */
    public boolean allowedTo(Role role) {
        return Right.REVIEW_DECIDE.roles().contains(role);
    }

    /** The state the entry has afterwards. */
    public EntryState to() {
        return to;
    }

    /** Whether a reason must be given. */
    public boolean needsReason() {
        return needsReason;
    }

    /** The verb on the button. */
    public Label word() {
        return word;
    }
}
