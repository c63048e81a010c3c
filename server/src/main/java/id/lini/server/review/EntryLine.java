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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry's line in the index with its state, as the store gives it.
 *
 * @param state null until the first decision
 * @param decision the last one, null until the first
 * @param firstBy who approved it at the first of two levels, null for nobody
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
        @Nullable String decision,
        @Nullable String firstBy) {

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
        return new SlotEntry(id(), personId(), unitId(), corrected(), stateNow(), first());
    }

    /** Who approved it at the first of two levels. */
    Optional<PersonId> first() {
        return Optional.ofNullable(firstBy).map(PersonId::new);
    }

    /** Whether it was approved at the first level and waits for the second. */
    boolean waitsForSecond() {
        return inSlot().waitsForSecond();
    }

    /** These entries by slot; {@code second}: the forms that need two approvals. */
    static Map<String, Slot> slots(List<EntryLine> lines, Set<FormId> second) {
        Map<String, List<EntryLine>> bySlot = new HashMap<>();
        lines.forEach(line ->
                bySlot.computeIfAbsent(line.slot(), slot -> new ArrayList<>()).add(line));
        Map<String, Slot> slots = new HashMap<>();
        bySlot.forEach((slot, some) -> slots.put(
                slot,
                new Slot(
                        some.stream().map(EntryLine::inSlot).toList(),
                        second.contains(some.get(0).formId()))));
        return slots;
    }
}
