package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry as a decision sees it.
 *
 * @param person who recorded it
 * @param supersedes the entry it corrects
 * @param first who approved it at the first of two levels
 */
public record SlotEntry(
        EntryId id,
        PersonId person,
        UnitId unit,
        Optional<EntryId> supersedes,
        EntryState state,
        Optional<PersonId> first) {

    /** Checks that nothing is missing. */
    public SlotEntry {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(supersedes, "supersedes is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(first, "first is null");
    }

    /** One that nobody approved at the first of two levels. */
    public SlotEntry(EntryId id, PersonId person, UnitId unit, Optional<EntryId> supersedes, EntryState state) {
        this(id, person, unit, supersedes, state, Optional.empty());
    }

    /** Whether it counts or may still come to count without anybody going back on a decision. */
    public boolean live() {
        return state == EntryState.IN_REVIEW || state == EntryState.APPROVED;
    }

    /** Whether it was approved at the first level and waits for the second. */
    public boolean waitsForSecond() {
        return state == EntryState.IN_REVIEW && first.isPresent();
    }

    /** The same entry in another state. */
    SlotEntry in(EntryState other) {
        return new SlotEntry(id, person, unit, supersedes, other, first);
    }

    /** The same entry, approved at the first level by this person, or by nobody. */
    SlotEntry firstBy(Optional<PersonId> approver) {
        return new SlotEntry(id, person, unit, supersedes, state, approver);
    }
}
