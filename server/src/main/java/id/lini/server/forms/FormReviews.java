package id.lini.server.forms;

import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * How many approvals the reports of a form need: one, or two by different people. It belongs to the form and not to a
 * version of it, since phones need not know.
 */
@Singleton
public final class FormReviews {
    /** Approvals that a form needs of which nothing is said. */
    public static final int ONE = 1;

    /** The most approvals a form may need. */
    public static final int TWO = 2;

    private final Sql sql;
    private final Transactions transactions;

    FormReviews(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** The forms whose reports need a second approval. */
    public Set<FormId> second(AgencyId agency) {
        return Set.copyOf(transactions.read(() -> sql.list(
                "SELECT form FROM form_review WHERE agency = ? AND levels = ?",
                row -> new FormId(row.getString("form")),
                agency.value(),
                TWO)));
    }

    /** Says how many; reports that count already go on counting. Call it within a write. */
    public void set(AgencyId agency, FormId form, int levels) {
        if (levels < ONE || levels > TWO) {
            throw new IllegalArgumentException("levels is " + levels);
        }
        sql.update(
                "INSERT INTO form_review (agency, form, levels) VALUES (?, ?, ?)"
                        + " ON CONFLICT (agency, form) DO UPDATE SET levels = excluded.levels",
                agency.value(),
                form.value(),
                levels);
    }
}
