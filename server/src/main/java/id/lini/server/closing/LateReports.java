package id.lini.server.closing;

import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Finds what was decided after a quarter was closed and is about its months. */
@Singleton
public final class LateReports {
    private final Sql sql;
    private final Transactions transactions;

    LateReports(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Late reports of a closing, the newest decision first, each once. */
    public List<LateReport> of(String agency, Closing closing) {
        return transactions.read(() -> sql.list(
                "SELECT DISTINCT e.entry, e.form, e.unit, e.period, p.reports, d.decision, d.person, d.at"
                        + " FROM closing c"
                        + " JOIN state_change s ON s.agency = c.agency AND s.seq > c.changes"
                        + " JOIN decision d ON d.agency = s.agency AND d.entry = s.entry AND d.at >= c.closed_at"
                        + " JOIN posting p ON p.agency = d.agency AND p.decision = d.decision AND p.item = '#'"
                        + " JOIN entry e ON e.agency = p.agency AND e.entry = p.entry"
                        + " WHERE c.agency = ? AND c.closing = ? AND p.month >= ? AND p.month <= ?"
                        + " ORDER BY d.decision DESC, e.entry",
                row -> new LateReport(
                        row.getString("entry"),
                        row.getString("form"),
                        row.getString("unit"),
                        row.getString("period"),
                        row.getLong("reports") > 0,
                        row.getString("person"),
                        Instant.ofEpochMilli(row.getLong("at"))),
                agency,
                closing.id(),
                closing.quarter().year() + "-01",
                closing.quarter().lastMonth().toString()));
    }
}
