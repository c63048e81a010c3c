package id.lini.server.completeness;

import id.lini.server.intake.Slots;
import id.lini.server.ledger.Slices;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.shared.entry.Period;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what came, by the index over slots: one statement for all units and forms of a year, as long as it does not name
 * more ranges than a database takes.
 */
@Singleton
final class Arrivals {
    private static final int RANGES = 4_000;
    private static final String READ = "SELECT e.slot, MIN(e.received_at) AS first_at,"
            + " SUM(CASE WHEN s.state = 'APPROVED' THEN 1 ELSE 0 END) AS approved,"
            + " SUM(CASE WHEN s.state IS NULL OR s.state = 'IN_REVIEW' THEN 1 ELSE 0 END) AS waiting"
            + " FROM want CROSS JOIN entry e LEFT JOIN entry_state s ON s.agency = e.agency AND s.entry = e.entry"
            + " WHERE e.agency = ? AND e.slot >= want.lo AND e.slot < want.hi GROUP BY e.slot";

    private final Sql sql;
    private final Transactions transactions;

    Arrivals(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** What came for these duties, by slot. */
    Map<String, Arrival> of(AgencyId agency, Collection<Duty> duties) {
        List<Range> ranges = duties.stream().map(Arrivals::range).distinct().toList();
        Map<String, Arrival> arrivals = new HashMap<>();
        transactions.read(() -> {
            for (List<Range> some : Slices.of(ranges, RANGES)) {
                read(agency, some, arrivals);
            }
            return true;
        });
        return arrivals;
    }

    /** The slot of a duty. */
    static String slot(Duty duty) {
        return Slots.periodic(duty.form(), duty.unit().id(), duty.period());
    }

    /** Slots from one, included, to another, excluded: those of a form, a unit and a year. */
    private record Range(String from, String to) {}

    private static Range range(Duty duty) {
        int year = duty.period().first().getYear();
        Period first = Period.parse(String.valueOf(year));
        Period next = Period.parse(String.valueOf(year + 1));
        return new Range(
                Slots.periodic(duty.form(), duty.unit().id(), first),
                Slots.periodic(duty.form(), duty.unit().id(), next));
    }

    private void read(AgencyId agency, List<Range> ranges, Map<String, Arrival> arrivals) {
        String want = "WITH want (lo, hi) AS (VALUES " + String.join(", ", Collections.nCopies(ranges.size(), "(?, ?)"))
                + ") ";
        List<Object> arguments = new ArrayList<>();
        ranges.forEach(range -> {
            arguments.add(range.from());
            arguments.add(range.to());
        });
        arguments.add(agency.value());
        sql.list(want + READ, row -> arrivals.put(row.getString("slot"), arrival(row)), arguments.toArray());
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                Instant.ofEpochMilli(row.getLong("first_at")), row.getLong("approved") > 0, row.getLong("waiting") > 0);
    }
}
