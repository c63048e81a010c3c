package id.lini.server.quarter;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Ask;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.Sha256;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Freezes the figures of a quarter, and reads them as they were. */
@Singleton
public final class ClosedQuarters {
    private final Achievements achievements;
    private final Transactions transactions;
    private final Sql sql;
    private final AuditLog audit;
    private final Clock clock;

    ClosedQuarters(Achievements achievements, Transactions transactions, Sql sql, AuditLog audit, Clock clock) {
        this.achievements = achievements;
        this.transactions = transactions;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Closes a quarter of a plan version with its figures as they are now.
     *
     * @throws IllegalStateException when it is closed already, or there is no such plan
     */
    public ClosedQuarter close(AgencyId agency, int year, int quarter, String version, PersonId by) {
        return transactions.write(agency.value(), () -> {
            if (read(agency, year, quarter, version).isPresent()) {
                throw new IllegalStateException("closed already: " + year + " q" + quarter + " " + version);
            }
            QuarterFigures figures = achievements
                    .figures(Ask.now(agency.value(), year, quarter, version))
                    .orElseThrow(() -> new IllegalStateException("no plan " + version + " of " + year));
            String text = FigureJson.write(figures);
            ClosedQuarter closed = new ClosedQuarter(
                    year, quarter, version, 1, Instant.ofEpochMilli(clock.millis()), by.value(), text, Sha256.of(text));
            insert(agency, closed);
            audit.record(
                    agency,
                    by.value(),
                    "QUARTER_CLOSED",
                    year + " q" + quarter + " " + version,
                    closed.hash().text());
            return closed;
        });
    }

    /** The last closing of a quarter; empty while it is open. */
    public Optional<ClosedQuarter> read(AgencyId agency, int year, int quarter, String version) {
        return transactions.read(() -> sql
                .list(
                        "SELECT revision, closed_at, closed_by, figures, sha256 FROM closed_quarter WHERE agency = ?"
                                + " AND year = ? AND quarter = ? AND version = ? ORDER BY revision DESC",
                        row -> new ClosedQuarter(
                                year,
                                quarter,
                                version,
                                row.getInt("revision"),
                                Instant.ofEpochMilli(row.getLong("closed_at")),
                                row.getString("closed_by"),
                                row.getString("figures"),
                                new Sha256(row.getString("sha256"))),
                        agency.value(),
                        year,
                        quarter,
                        version)
                .stream()
                .findFirst());
    }

    private void insert(AgencyId agency, ClosedQuarter closed) {
        sql.update(
                "INSERT INTO closed_quarter (agency, year, quarter, version, revision, closed_at, closed_by, figures,"
                        + " sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                agency.value(),
                closed.year(),
                closed.quarter(),
                closed.version(),
                closed.revision(),
                closed.closedAt().toEpochMilli(),
                closed.closedBy(),
                closed.figures(),
                closed.hash().text());
    }
}
