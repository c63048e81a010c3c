package id.lini.server.registry;

import id.lini.server.audit.AuditAction;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who brought units into the register: a pack, or somebody on a page. */
@Singleton
public final class UnitOrigins {
    private final Sql sql;
    private final Transactions transactions;

    UnitOrigins(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Where a unit's row comes from.
     *
     * @param at when the pack was imported that first said what stands, or when it was added on a page; empty where that
     *     was not kept
     * @param person who added it on a page; empty where a pack did
     */
    public record Origin(Optional<Instant> at, Optional<String> person) {}

    /** Of these units, by id; one of which nothing is known is left out. */
    public Map<String, Origin> of(AgencyId agency, Collection<String> units) {
        return transactions.read(() -> {
            Map<String, Origin> known = new HashMap<>();
            sql.list(
                    "SELECT id, since FROM pack_said WHERE agency = ? AND register IN ('area', 'unit')",
                    row -> known.put(
                            row.getString("id"),
                            new Origin(
                                    Optional.of(row.getLong("since"))
                                            .filter(since -> since > 0)
                                            .map(Instant::ofEpochMilli),
                                    Optional.empty())),
                    agency.value());
            if (!known.keySet().containsAll(units)) {
                onPages(agency, known);
            }
            known.keySet().retainAll(units);
            return known;
        });
    }

    private void onPages(AgencyId agency, Map<String, Origin> known) {
        sql.list(
                "SELECT subject, at, actor FROM audit_event WHERE agency = ?" + " AND action IN (?, ?) ORDER BY event",
                row -> known.putIfAbsent(
                        row.getString("subject"),
                        new Origin(
                                Optional.of(Instant.ofEpochMilli(row.getLong("at"))),
                                Optional.of(row.getString("actor")))),
                agency.value(),
                AuditAction.UNIT_ADDED.name(),
                AuditAction.AREA_REDRAWN.name());
    }
}
