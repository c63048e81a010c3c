package id.lini.mobile.store;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry being filled.
 *
 * @param id the id the entry will have, so that finishing it twice makes one entry
 * @param reasons a reason by rule id, for the warnings shown so far
 * @param note empty where there is none
 * @param corrects the entry it will replace
 */
public record Draft(
        EntryId id,
        FormId form,
        int formVersion,
        UnitId unit,
        Period period,
        Answers answers,
        Map<String, String> reasons,
        String note,
        Optional<EntryId> corrects,
        Instant changedAt) {

    /** Checks that nothing is missing. */
    public Draft {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(answers, "answers is null");
        reasons = Map.copyOf(reasons);
        Objects.requireNonNull(note, "note is null");
        Objects.requireNonNull(corrects, "corrects is null");
        Objects.requireNonNull(changedAt, "changedAt is null");
    }

    /** The same draft with other answers. */
    public Draft with(Answers other, Instant at) {
        return new Draft(id, form, formVersion, unit, period, other, reasons, note, corrects, at);
    }

    /** The same draft with other reasons and note. */
    public Draft with(Map<String, String> otherReasons, String otherNote, Instant at) {
        return new Draft(id, form, formVersion, unit, period, answers, otherReasons, otherNote, corrects, at);
    }
}
