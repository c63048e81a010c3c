package id.lini.server.ledger;

import id.lini.server.ledger.LedgerRows.CellRow;
import id.lini.server.ledger.LedgerRows.CountingRow;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Tables cell and counting, and sums of postings. */
@JdbcRepository(dialect = Dialect.ANSI)
interface LedgerRepository extends GenericRepository<CellRow, String> {

    @Query("INSERT INTO cell (agency, form, item, month, unit, members, value, reports)"
            + " VALUES (:agency, :form, :item, :month, :unit, :members, :value, :reports)"
            + " ON CONFLICT (agency, form, item, month, unit, members) DO UPDATE"
            + " SET value = cell.value + excluded.value, reports = cell.reports + excluded.reports")
    void add(List<CellRow> rows);

    @Query("INSERT INTO cell (agency, form, item, month, unit, members, value, reports)"
            + " VALUES (:agency, :form, :item, :month, :unit, :members, :value, :reports)"
            + " ON CONFLICT (agency, form, item, month, unit, members) DO UPDATE"
            + " SET value = excluded.value, reports = excluded.reports")
    void set(List<CellRow> rows);

    @Query("SELECT * FROM cell WHERE agency = :agency")
    List<CellRow> cells(String agency);

    @Query("SELECT agency, form, item, month, unit, members, SUM(value) AS value, SUM(reports) AS reports"
            + " FROM posting WHERE agency = :agency GROUP BY agency, form, item, month, unit, members")
    List<CellRow> posted(String agency);

    @Query("SELECT entry FROM counting WHERE agency = :agency AND slot = :slot")
    Optional<String> counting(String agency, String slot);

    @Query("SELECT entry FROM counting WHERE agency = :agency AND slot IN (:slots)")
    List<String> counting(String agency, List<String> slots);

    @Query("SELECT agency, slot, entry FROM counting WHERE agency = :agency ORDER BY slot")
    List<CountingRow> counting(String agency);

    @Query("DELETE FROM counting WHERE agency = :agency AND slot = :slot AND entry = :entry")
    int stopCounting(String agency, String slot, String entry);

    @Query("INSERT INTO counting (agency, slot, entry) VALUES (:agency, :slot, :entry)")
    int startCounting(String agency, String slot, String entry);
}
