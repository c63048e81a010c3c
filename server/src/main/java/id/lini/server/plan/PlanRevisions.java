package id.lini.server.plan;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;

/** Counts the changes of an agency's plan. Within a transaction. */
@Singleton
public final class PlanRevisions {
    private final Sql sql;

    PlanRevisions(Sql sql) {
        this.sql = sql;
    }

    /** The revision that stands; 0 when there never was a plan. */
    public long revision(String agency) {
        return sql
                .list("SELECT revision FROM plan_revision WHERE agency = ?", row -> row.getLong("revision"), agency)
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** Says that the plan changed. */
    public void changed(String agency) {
        sql.update(
                "INSERT INTO plan_revision (agency, revision) VALUES (?, 1)"
                        + " ON CONFLICT (agency) DO UPDATE SET revision = plan_revision.revision + 1",
                agency);
    }
}
