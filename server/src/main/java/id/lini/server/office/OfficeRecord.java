package id.lini.server.office;

import id.lini.server.persistence.Sql;
import id.lini.server.plan.PlanReader;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables office_entry and office_decision: added to, never changed. Within a transaction. */
@Singleton
final class OfficeRecord {
    private static final String SELECT =
            "SELECT e.*, d.action, d.reason, d.decided_by, d.decided_at, m.entry AS mended_by"
                    + " FROM office_entry e LEFT JOIN office_decision d ON d.agency = e.agency AND d.entry = e.entry"
                    + " LEFT JOIN office_entry m ON m.agency = e.agency AND m.supersedes = e.entry WHERE e.agency = ?";

    private final Sql sql;

    OfficeRecord(Sql sql) {
        this.sql = sql;
    }

    void add(String agency, OfficeEntry entry) {
        Place place = entry.place();
        Evidence evidence = entry.evidence();
        sql.update(
                "INSERT INTO office_entry (agency, entry, year, kind, subject, component, period, value, evidence, number,"
                        + " dated, file, sha256, note, entered_by, entered_at, supersedes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                agency,
                entry.id(),
                place.year(),
                place.kind().name(),
                place.subject(),
                place.component(),
                place.period(),
                entry.value(),
                evidence.kind(),
                evidence.number(),
                evidence.dated().toString(),
                evidence.file(),
                evidence.sha256(),
                entry.note(),
                entry.enteredBy().value(),
                entry.enteredAt().toEpochMilli(),
                entry.supersedes());
    }

    void decide(String agency, String entry, Decision decision) {
        sql.update(
                "INSERT INTO office_decision (agency, entry, action, reason, decided_by, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                agency,
                entry,
                decision.action().name(),
                decision.reason(),
                decision.by().value(),
                decision.at().toEpochMilli());
    }

    Optional<OfficeEntry> find(String agency, String entry) {
        return sql.list(SELECT + " AND e.entry = ?", OfficeRecord::entry, agency, entry).stream()
                .findFirst();
    }

    /** All entries of a subject in a year, the latest first. */
    List<OfficeEntry> of(String agency, int year, OfficeKind kind, String subject) {
        return sql.list(
                SELECT + " AND e.year = ? AND e.kind = ? AND e.subject = ? ORDER BY e.entry DESC",
                OfficeRecord::entry,
                agency,
                year,
                kind.name(),
                subject);
    }

    /** The entry of a place that no other mends. */
    Optional<OfficeEntry> head(String agency, Place place) {
        return of(agency, place.year(), place.kind(), place.subject()).stream()
                .filter(entry -> entry.place().equals(place) && entry.mendedBy().isEmpty())
                .findFirst();
    }

    /** What stands without having been entered on a page; of money the total up to the last month that was booked. */
    record Said(OfficeKind kind, String subject, String component, String period, String value) {}

    /** All of a year that a pack brought; of a subject the last is the one that counts. */
    List<Said> said(String agency, int year) {
        List<Said> said = new ArrayList<>(sql.list(
                "SELECT indicator, component, period, value FROM stated_value WHERE agency = ? AND year = ?"
                        + " AND entry = '' ORDER BY posted, period",
                row -> new Said(
                        OfficeKind.VALUE,
                        row.getString("indicator"),
                        row.getString("component"),
                        row.getString("period"),
                        row.getString("value")),
                agency,
                year));
        said.addAll(sql.list(
                "SELECT node, MAX(month) AS month, SUM(amount_e2) AS amount FROM budget_realisation"
                        + " WHERE agency = ? AND year = ? AND entry = '' GROUP BY node",
                row -> new Said(
                        OfficeKind.BOOKING,
                        row.getString("node"),
                        "",
                        row.getString("month"),
                        BigDecimal.valueOf(row.getLong("amount"), PlanReader.MONEY_SCALE)
                                .toPlainString()),
                agency,
                year));
        return said;
    }

    /** The periods that something is said of, by whomever: stated, or entered and not given back. */
    Set<String> periods(String agency, Subject subject) {
        return new HashSet<>(sql.list(
                "SELECT period FROM stated_value WHERE agency = ? AND year = ? AND indicator = ? AND component = ?"
                        + " UNION SELECT e.period FROM office_entry e WHERE e.agency = ? AND e.year = ? AND e.kind = 'VALUE'"
                        + " AND e.subject = ? AND e.component = ? AND NOT EXISTS (SELECT 1 FROM office_decision d"
                        + " WHERE d.agency = e.agency AND d.entry = e.entry AND d.action = 'RETURN')",
                row -> row.getString("period"),
                agency,
                subject.year(),
                subject.id(),
                subject.component(),
                agency,
                subject.year(),
                subject.id(),
                subject.component()));
    }

    /** The heads of a year: of every place the entry that no other mends, the latest first. */
    List<OfficeEntry> heads(String agency, int year) {
        return sql.list(SELECT + " AND e.year = ? ORDER BY e.entry DESC", OfficeRecord::entry, agency, year).stream()
                .filter(entry -> entry.mendedBy().isEmpty())
                .toList();
    }

    /** What waits for a decision, the oldest first. */
    List<OfficeEntry> waiting(String agency) {
        return sql.list(
                SELECT + " AND d.entry IS NULL AND m.entry IS NULL ORDER BY e.entry", OfficeRecord::entry, agency);
    }

    /** Whether a file is evidence of an entry about money or a value. */
    boolean proves(String agency, String sha256) {
        return !sql.list(
                        "SELECT entry FROM office_entry WHERE agency = ? AND sha256 = ?",
                        row -> row.getString("entry"),
                        agency,
                        sha256)
                .isEmpty();
    }

    private static OfficeEntry entry(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getInt("year"),
                OfficeKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("component"),
                row.getString("period"));
        return new OfficeEntry(
                row.getString("entry"),
                place,
                row.getString("value"),
                new Evidence(
                        row.getString("evidence"),
                        row.getString("number"),
                        LocalDate.parse(row.getString("dated")),
                        row.getString("file"),
                        row.getString("sha256")),
                row.getString("note"),
                new PersonId(row.getString("entered_by")),
                Instant.ofEpochMilli(row.getLong("entered_at")),
                Optional.ofNullable(row.getString("supersedes")),
                decision(row),
                Optional.ofNullable(row.getString("mended_by")));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        Optional<String> action = Optional.ofNullable(row.getString("action"));
        return action.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(
                        Decision.Action.valueOf(action.get()),
                        row.getString("reason"),
                        new PersonId(row.getString("decided_by")),
                        Instant.ofEpochMilli(row.getLong("decided_at"))));
    }
}
