package id.lini.server.ledger;

import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.shared.id.AgencyId;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Makes the totals of a database whose cells are older than they are. */
@Singleton
final class TotalsAtStart implements ApplicationEventListener<ServerStartupEvent> {
    private final CellCheck check;
    private final Registry registry;
    private final Transactions transactions;
    private final Sql sql;

    TotalsAtStart(CellCheck check, Registry registry, Transactions transactions, Sql sql) {
        this.check = check;
        this.registry = registry;
        this.transactions = transactions;
        this.sql = sql;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        registry.agencies().stream().filter(this::missing).forEach(check::total);
    }

    private boolean missing(AgencyId agency) {
        return transactions.read(() -> any("cell", agency) && !any("cell_total", agency));
    }

    private boolean any(String table, AgencyId agency) {
        String query = "SELECT 1 FROM " + table + " WHERE agency = ? LIMIT 1";
        return !sql.list(query, row -> true, agency.value()).isEmpty();
    }
}
