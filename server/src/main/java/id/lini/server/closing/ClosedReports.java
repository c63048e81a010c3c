package id.lini.server.closing;

import id.lini.server.persistence.Sql;
import id.lini.shared.entry.Period;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Says which reports stand behind closed figures: what was decided on them before closing is not taken back. */
@Singleton
public final class ClosedReports {
    private final Sql sql;

    ClosedReports(Sql sql) {
        this.sql = sql;
    }

    private record Standing(Quarter quarter, Period period) {
        boolean holds() {
            return period.first().getYear() == quarter.year() && !period.first().isAfter(quarter.lastDay());
        }
    }

    /**
     * The first closed quarter that was closed with the last decision on an entry; empty where none was, or where the entry
     * was decided on afterwards and so belongs to the open quarter. Within a transaction.
     */
    public Optional<Quarter> holding(AgencyId agency, EntryId entry) {
        return sql
                .list(
                        "SELECT c.year, c.quarter, e.period FROM standing_closing q"
                                + " JOIN closing c ON c.agency = q.agency AND c.closing = q.closing"
                                + " JOIN entry e ON e.agency = q.agency AND e.entry = ?"
                                + " JOIN state_change s ON s.agency = e.agency AND s.person >= e.person AND s.person <= e.person"
                                + " AND s.entry = e.entry WHERE q.agency = ?"
                                + " GROUP BY c.year, c.quarter, c.changes, e.period HAVING MAX(s.seq) <= c.changes"
                                + " ORDER BY c.year, c.quarter",
                        row -> new Standing(
                                new Quarter(row.getInt("year"), row.getInt("quarter")),
                                Period.parse(row.getString("period"))),
                        entry.toString(),
                        agency.value())
                .stream()
                .filter(Standing::holds)
                .map(Standing::quarter)
                .findFirst();
    }
}
