package id.lini.server.review;

import id.lini.server.review.ReviewRows.CountingRow;
import id.lini.server.review.ReviewRows.DecisionRow;
import id.lini.server.review.ReviewRows.PhoneRow;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Decisions, and the entries they are about. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReviewRepository extends GenericRepository<DecisionRow, String> {
    /** The columns of {@link EntryLine}. */
    String LINE = "SELECT e.entry, e.batch, e.form, e.form_version, e.unit, e.period, e.slot, e.person, e.supersedes,"
            + " e.recorded_at, e.received_at, s.state, s.decision, s.first_by";

    /** Where they come from. */
    String FROM_ENTRY =
            " FROM entry e LEFT JOIN entry_state s ON s.agency = e.agency AND s.entry = e.entry WHERE e.agency = :agency";

    /**
     * Makes decisions of one agency wait for each other, on any number of servers, and leaves the counter as it is: who
     * comes second sees what the first did.
     */
    @Query("INSERT INTO counter (agency, name, value) VALUES (:agency, 'state_change', 0)"
            + " ON CONFLICT (agency, name) DO UPDATE SET value = counter.value")
    int lock(String agency);

    @Query("SELECT value FROM counter WHERE agency = :agency AND name = 'state_change'")
    long lastChange(String agency);

    @Query("UPDATE counter SET value = :value WHERE agency = :agency AND name = 'state_change'")
    int countChanges(String agency, long value);

    @Query(LINE + FROM_ENTRY + " AND e.entry IN (:entries)")
    List<EntryLine> lines(String agency, List<String> entries);

    @Query(LINE + FROM_ENTRY + " AND e.slot IN (:slots) ORDER BY e.entry")
    List<EntryLine> slots(String agency, List<String> slots);

    @Query(LINE + FROM_ENTRY + " AND e.batch = :batch ORDER BY e.ordinal")
    List<EntryLine> batch(String agency, String batch);

    @Query(LINE + " FROM review_queue q JOIN entry e ON e.agency = q.agency AND e.batch = q.batch"
            + " LEFT JOIN entry_state s ON s.agency = e.agency AND s.entry = e.entry"
            + " WHERE q.agency = :agency AND q.pending > 0 AND e.unit IN (:units)"
            + " AND e.person <> :reader AND (s.state IS NULL OR s.state = 'IN_REVIEW')"
            // whoever approved at the first level does not at the second
            + " AND (s.first_by IS NULL OR s.first_by <> :reader OR NOT EXISTS (SELECT 1 FROM form_review f"
            + " WHERE f.agency = e.agency AND f.form = e.form AND f.levels = 2))"
            + " ORDER BY q.received_at, q.batch, e.ordinal LIMIT :most")
    List<EntryLine> waiting(String agency, List<String> units, String reader, int most);

    /** The phones that sent batches. */
    @Query("SELECT b.batch, b.device, d.name FROM batch b JOIN device d ON d.agency = b.agency AND d.device = b.device"
            + " WHERE b.agency = :agency AND b.batch IN (:batches)")
    List<PhoneRow> phones(String agency, List<String> batches);

    @Query("SELECT * FROM decision WHERE agency = :agency AND entry = :entry ORDER BY decision")
    List<DecisionRow> decisions(String agency, String entry);

    @Query("SELECT * FROM decision WHERE agency = :agency AND decision IN (:decisions)")
    List<DecisionRow> decisionsById(String agency, List<String> decisions);

    @Query("SELECT * FROM decision WHERE agency = :agency AND person = :person ORDER BY decision DESC LIMIT :most")
    List<DecisionRow> lately(String agency, String person, int most);

    @Query("SELECT slot, entry FROM counting WHERE agency = :agency AND slot IN (:slots)")
    List<CountingRow> countingIn(String agency, List<String> slots);

    /**
     * The latest entries of days before one, newest first, whose postings are not undone by the ledger's count of reports.
     */
    @Query("SELECT p.entry FROM posting p JOIN entry e ON e.agency = p.agency AND e.entry = p.entry"
            + " WHERE p.agency = :agency AND p.form = :form AND p.item = '#' AND p.unit = :unit"
            + " AND p.month >= :first AND p.month <= :last AND e.period < :before"
            + " GROUP BY p.entry, e.period HAVING SUM(p.reports) > 0 ORDER BY e.period DESC, p.entry DESC LIMIT :most")
    List<String> daysBefore(
            String agency, String form, String unit, String first, String last, String before, int most);

    @Query("INSERT INTO decision (agency, decision, entry, action, reason, person, at)"
            + " VALUES (:agency, :decision, :entry, :action, :reason, :person, :at)")
    void decide(List<DecisionRow> rows);

    @Query("UPDATE review_queue SET pending = pending + :change WHERE agency = :agency AND batch = :batch")
    int addPending(String agency, String batch, long change);
}
