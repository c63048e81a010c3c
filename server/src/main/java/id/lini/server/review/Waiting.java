package id.lini.server.review;

import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** How long reports have been waiting for a decision, over all areas. */
@Singleton
public final class Waiting {
    private final Sql sql;
    private final Transactions transactions;

    Waiting(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** When the oldest batch came of which something waits; empty where nothing does. */
    public Optional<Instant> oldest(AgencyId agency) {
        return transactions.read(() -> sql
                .list(
                        "SELECT received_at FROM review_queue WHERE agency = ? AND pending > 0"
                                + " ORDER BY received_at LIMIT 1",
                        row -> Instant.ofEpochMilli(row.getLong("received_at")),
                        agency.value())
                .stream()
                .findFirst());
    }
}
