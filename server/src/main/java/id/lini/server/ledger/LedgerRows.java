package id.lini.server.ledger;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The ledger's tables as rows. */
final class LedgerRows {
    private LedgerRows() {}

    /** Table posting. */
    @MappedEntity("posting")
    record PostingRow(
            @Id String agency,
            @Id String decision,
            @Id int ordinal,
            String entry,
            String form,
            String item,
            String members,
            String unit,
            String month,
            long value,
            long reports) {}

    /** Table cell. */
    @MappedEntity("cell")
    record CellRow(
            @Id String agency,
            @Id String form,
            @Id String item,
            @Id String month,
            @Id String unit,
            @Id String members,
            long value,
            long reports) {}

    /** Table counting. */
    @MappedEntity("counting")
    record CountingRow(@Id String agency, @Id String slot, String entry) {}
}
