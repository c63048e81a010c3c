package id.lini.server.office;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody entered; never changed.
 *
 * @param id UUIDv7
 * @param value a number in plain form or the step of a scale; of money the total of the month in rupiah
 * @param supersedes the entry that this one mends
 * @param mendedBy the entry that mends this one
 */
public record OfficeEntry(
        String id,
        Place place,
        String value,
        Evidence evidence,
        String note,
        PersonId enteredBy,
        Instant enteredAt,
        Optional<String> supersedes,
        Optional<Decision> decision,
        Optional<String> mendedBy) {
    /** Checks that nothing is missing. */
    public OfficeEntry {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(place, "place is null");
        Objects.requireNonNull(value, "value is null");
        Objects.requireNonNull(evidence, "evidence is null");
        Objects.requireNonNull(note, "note is null");
        Objects.requireNonNull(enteredBy, "enteredBy is null");
        Objects.requireNonNull(enteredAt, "enteredAt is null");
    }

    /** Whether it waits for a decision. */
    public boolean open() {
        return decision.isEmpty() && mendedBy.isEmpty();
    }

    /** Whether it was approved, be it mended since. */
    public boolean approved() {
        return decision.filter(each -> each.action() == Decision.Action.APPROVE).isPresent();
    }

    /** Its state in the words that field reports have too. An approved one counts until its mend is approved. */
    public EntryState state() {
        if (decision.isEmpty()) {
            return mendedBy.isPresent() ? EntryState.SUPERSEDED : EntryState.IN_REVIEW;
        }
        return approved() ? EntryState.APPROVED : EntryState.RETURNED;
    }
}
