package id.lini.server.plandesk;

import id.lini.server.closing.Closings;
import id.lini.server.closing.Quarter;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanVersion;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which versions are locked (domain section 4: targets and budgets are locked): by hand, by a later version of the year, or
 * because a closed quarter stands on them.
 */
@Singleton
final class PlanLocks {
    private final Sql sql;
    private final Transactions transactions;
    private final PlanReader plans;
    private final Closings closings;
    private final Clock clock;

    PlanLocks(Sql sql, Transactions transactions, PlanReader plans, Closings closings, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.plans = plans;
        this.closings = closings;
        this.clock = clock;
    }

    Lock of(AgencyId agency, int year, String version) {
        return transactions.read(() -> {
            if (closed(agency, year).contains(version)) {
                return Lock.CLOSED;
            }
            if (locked(agency, year, version)) {
                return Lock.LOCKED;
            }
            boolean last = plans.versions(agency.value()).stream()
                    .filter(each -> each.year() == year)
                    .map(PlanVersion::id)
                    .reduce((one, later) -> later)
                    .filter(version::equals)
                    .isPresent();
            return last ? Lock.OPEN : Lock.SUPERSEDED;
        });
    }

    /** Whether some quarter of the year is closed. */
    boolean anyClosed(AgencyId agency, int year) {
        return !closed(agency, year).isEmpty();
    }

    /** Within a write. */
    void lock(AgencyId agency, PersonId by, int year, String version) {
        sql.update(
                "INSERT INTO plan_lock (agency, year, version, person, at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (agency, year, version) DO NOTHING",
                agency.value(),
                year,
                version,
                by.value(),
                clock.millis());
    }

    private boolean locked(AgencyId agency, int year, String version) {
        return !sql.list(
                        "SELECT version FROM plan_lock WHERE agency = ? AND year = ? AND version = ?",
                        row -> row.getString("version"),
                        agency.value(),
                        year,
                        version)
                .isEmpty();
    }

    /** The versions that closed quarters of a year stand on. */
    private List<String> closed(AgencyId agency, int year) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> closings.standing(agency, new Quarter(year, number)))
                .flatMap(java.util.Optional::stream)
                .map(closing -> closing.version())
                .toList();
    }
}
