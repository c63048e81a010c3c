package id.lini.server.intake;

import id.lini.server.intake.Rows.EntryRow;
import id.lini.shared.entry.Period;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An accepted entry as the index has it; its content is in the signed body of its batch.
 *
 * @param ordinal its place in the batch, from 0
 * @param slot what may count only once: see {@link Slots}
 * @param recordedAt by the phone's clock
 * @param receivedAt by the server's clock
 */
public record EntryRecord(
        EntryId id,
        BatchId batch,
        int ordinal,
        FormId form,
        int formVersion,
        UnitId unit,
        Period period,
        String slot,
        PersonId person,
        Optional<EntryId> supersedes,
        Instant recordedAt,
        Instant receivedAt) {

    /** Checks that nothing is missing. */
    public EntryRecord {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(batch, "batch is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(slot, "slot is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(supersedes, "supersedes is null");
        Objects.requireNonNull(recordedAt, "recordedAt is null");
        Objects.requireNonNull(receivedAt, "receivedAt is null");
    }

    static EntryRecord of(EntryRow row) {
        return new EntryRecord(
                EntryId.parse(row.entry()),
                BatchId.parse(row.batch()),
                row.ordinal(),
                new FormId(row.form()),
                row.formVersion(),
                new UnitId(row.unit()),
                Period.parse(row.period()),
                row.slot(),
                new PersonId(row.person()),
                Optional.ofNullable(row.supersedes()).map(EntryId::parse),
                Instant.ofEpochMilli(row.recordedAt()),
                Instant.ofEpochMilli(row.receivedAt()));
    }
}
