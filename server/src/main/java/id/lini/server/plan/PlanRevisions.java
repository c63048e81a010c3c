package id.lini.server.plan;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Counts the changes of an agency's plan. Within a transaction. */
@Singleton
public final class PlanRevisions {
    private final Sql sql;
    private final Clock clock;

    PlanRevisions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The revision that stands; 0 when there never was a plan. */
    public long revision(String agency) {
        return sql
                .list("SELECT revision FROM plan_revision WHERE agency = ?", row -> row.getLong("revision"), agency)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * Says that the plan changed. The number is never below the time, so that one that was taken back with its
     * transaction does not come again for another content.
     */
    public void changed(String agency) {
        sql.update(
                "INSERT INTO plan_revision (agency, revision) VALUES (?, ?)"
                        + " ON CONFLICT (agency) DO UPDATE SET revision = excluded.revision",
                agency,
                Math.max(revision(agency) + 1, clock.millis()));
    }
}
