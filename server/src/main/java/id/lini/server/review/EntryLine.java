package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry's line in the index with its state, as the store gives it.
 *
 * @param state null until the first decision
 * @param decision the last one, null until the first
 */
@Introspected
record EntryLine(
        String entry,
        String batch,
        String form,
        int formVersion,
        String unit,
        String period,
        String slot,
        String person,
        @Nullable String supersedes,
        long recordedAt,
        long receivedAt,
        @Nullable String state,
        @Nullable String decision) {

    EntryId id() {
        return EntryId.parse(entry);
    }

    BatchId batchId() {
        return BatchId.parse(batch);
    }

    FormId formId() {
        return new FormId(form);
    }

    UnitId unitId() {
        return new UnitId(unit);
    }

    PersonId personId() {
        return new PersonId(person);
    }

    Period periodOf() {
        return Period.parse(period);
    }

    Instant received() {
        return Instant.ofEpochMilli(receivedAt);
    }

    Optional<EntryId> corrected() {
        return Optional.ofNullable(supersedes).map(EntryId::parse);
    }

    EntryState stateNow() {
        return Optional.ofNullable(state).map(EntryState::valueOf).orElse(EntryState.IN_REVIEW);
    }

    SlotEntry inSlot() {
        return new SlotEntry(id(), personId(), unitId(), corrected(), stateNow());
    }
}
