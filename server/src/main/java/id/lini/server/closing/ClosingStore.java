package id.lini.server.closing;

import id.lini.server.closing.Closing.Act;
import id.lini.server.persistence.Sql;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of closed quarters. Within a transaction. */
@Singleton
final class ClosingStore {
    private static final String READ =
            "SELECT closing, year, quarter, version, content, jws, remark, closed_by, closed_at"
                    + " FROM closing c WHERE agency = ?";
    private static final String STANDS =
            " AND EXISTS (SELECT 1 FROM standing_closing q WHERE q.agency = c.agency" + " AND q.closing = c.closing)";

    private final Sql sql;

    ClosingStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Makes closings and decisions on reports of one agency wait for each other, on any number of servers: the very row
     * that decisions are counted in.
     */
    void lock(String agency) {
        sql.update(
                "INSERT INTO counter (agency, name, value) VALUES (?, 'state_change', 0)"
                        + " ON CONFLICT (agency, name) DO UPDATE SET value = counter.value",
                agency);
    }

    /** How many changes of state decisions on reports have made. */
    long changes(String agency) {
        return sql
                .list(
                        "SELECT value FROM counter WHERE agency = ? AND name = 'state_change'",
                        row -> row.getLong("value"),
                        agency)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    void add(String agency, Closing closing, String basis) {
        sql.update(
                "INSERT INTO closing (agency, closing, year, quarter, version, content, sha256, basis, jws, remark,"
                        + " closed_by, closed_at, changes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                agency,
                closing.id(),
                closing.quarter().year(),
                closing.quarter().number(),
                closing.version(),
                closing.content().bytes(),
                closing.content().hash().text(),
                basis,
                closing.jws(),
                closing.remark(),
                closing.closedBy().value(),
                closing.closedAt().toEpochMilli(),
                changes(agency));
        sql.update(
                "INSERT INTO standing_closing (agency, year, quarter, closing) VALUES (?, ?, ?, ?)",
                agency,
                closing.quarter().year(),
                closing.quarter().number(),
                closing.id());
    }

    void add(String agency, Closing closing, Closing.Decision decision) {
        sql.update(
                "INSERT INTO closing_decision (agency, closing, action, reason, person, at, jws)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                agency,
                closing.id(),
                decision.act().name(),
                decision.reason(),
                decision.person().value(),
                decision.at().toEpochMilli(),
                decision.jws());
        if (decision.act() == Act.REOPEN) {
            sql.update("DELETE FROM standing_closing WHERE agency = ? AND closing = ?", agency, closing.id());
        }
    }

    /** All closings, the newest first. */
    List<Closing> all(String agency) {
        return sql.list(READ + " ORDER BY closing DESC", row -> closing(agency, row), agency);
    }

    Optional<Closing> find(String agency, String id) {
        return sql.list(READ + " AND closing = ?", row -> closing(agency, row), agency, id).stream()
                .findFirst();
    }

    /** The closing that stands for a quarter. */
    Optional<Closing> standing(String agency, Quarter quarter) {
        return sql
                .list(
                        READ + STANDS + " AND year = ? AND quarter = ?",
                        row -> closing(agency, row),
                        agency,
                        quarter.year(),
                        quarter.number())
                .stream()
                .findFirst();
    }

    /** Closings that stand and wait for the head. */
    List<Closing> unsigned(String agency) {
        return sql.list(
                READ + STANDS + " AND NOT EXISTS (SELECT 1 FROM closing_decision d WHERE d.agency = c.agency"
                        + " AND d.closing = c.closing AND d.action = 'SIGN') ORDER BY closing",
                row -> closing(agency, row),
                agency);
    }

    /** What stood behind the figures; see {@link Basis}. */
    Optional<String> basis(String agency, String id) {
        return sql
                .list(
                        "SELECT basis FROM closing WHERE agency = ? AND closing = ?",
                        row -> row.getString("basis"),
                        agency,
                        id)
                .stream()
                .findFirst();
    }

    boolean published(String agency) {
        return !sql.list(
                        "SELECT published FROM closing_setting WHERE agency = ? AND published = 1",
                        row -> row.getInt("published"),
                        agency)
                .isEmpty();
    }

    void publish(String agency, boolean published) {
        sql.update(
                "INSERT INTO closing_setting (agency, published) VALUES (?, ?)"
                        + " ON CONFLICT (agency) DO UPDATE SET published = excluded.published",
                agency,
                published ? 1 : 0);
    }

    private Closing closing(String agency, ResultSet row) throws SQLException {
        String id = row.getString("closing");
        return new Closing(
                id,
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                row.getString("version"),
                new Closing.Content(row.getBytes("content")),
                row.getString("jws"),
                row.getString("remark"),
                new PersonId(row.getString("closed_by")),
                Instant.ofEpochMilli(row.getLong("closed_at")),
                decisions(agency, id));
    }

    private List<Closing.Decision> decisions(String agency, String id) {
        return sql.list(
                "SELECT action, reason, person, at, jws FROM closing_decision WHERE agency = ? AND closing = ?"
                        + " ORDER BY at, action DESC",
                row -> new Closing.Decision(
                        Act.valueOf(row.getString("action")),
                        row.getString("reason"),
                        new PersonId(row.getString("person")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("jws")),
                agency,
                id);
    }
}
