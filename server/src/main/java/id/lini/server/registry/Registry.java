package id.lini.server.registry;

import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The registers, read from memory. What this server changes is seen at once, what another server on the same database
 * changes within a second: the version is looked up at most once a second for each agency.
 */
@Singleton
public final class Registry {
    private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();

    private final Tables.Agencies agencies;
    private final Tables.Accounts logins;
    private final SnapshotLoader loader;
    private final RowMapper mapper;
    private final Transactions transactions;
    private final Map<AgencyId, Checked> snapshots = new ConcurrentHashMap<>();

    Registry(
            Tables.Agencies agencies,
            Tables.Accounts logins,
            SnapshotLoader loader,
            RowMapper mapper,
            Transactions transactions) {
        this.agencies = agencies;
        this.logins = logins;
        this.loader = loader;
        this.mapper = mapper;
        this.transactions = transactions;
    }

    /** The agencies of this installation. */
    public List<AgencyId> agencies() {
        return agencies.agencies().stream().map(AgencyId::new).toList();
    }

    /** The registers of an agency now, empty when there is no such agency. */
    public Optional<RegistrySnapshot> find(AgencyId agency) {
        Checked checked = snapshots.get(agency);
        // Monotonic time, not the clock: this is about freshness, not about what is recorded.
        long now = System.nanoTime();
        if (checked != null && now - checked.at() < CHECK_NANOS) {
            return Optional.of(checked.snapshot());
        }
        Optional<Long> version = agencies.version(agency.value());
        if (checked != null
                && version.filter(v -> v == checked.snapshot().version()).isPresent()) {
            snapshots.replace(agency, checked, new Checked(now, checked.snapshot()));
            return Optional.of(checked.snapshot());
        }
        Optional<RegistrySnapshot> loaded = transactions.read(() -> loader.load(agency));
        loaded.ifPresent(snapshot -> snapshots.put(agency, new Checked(now, snapshot)));
        return loaded;
    }

    /** As {@link #find}; an unknown agency is an {@link ApiProblem} (AGENCY_WRONG). */
    public RegistrySnapshot of(AgencyId agency) {
        return find(agency).orElseThrow(() -> ApiProblem.of(ErrorCode.AGENCY_WRONG, agency));
    }

    /** The account of a login name. */
    public Optional<Account> account(String login) {
        return logins.byLogin(login).map(mapper::account);
    }

    /** All accounts of an agency. */
    public List<Account> accounts(AgencyId agency) {
        return logins.of(agency.value()).stream().map(mapper::account).toList();
    }

    /** Looks again at the next question, because this server wrote. */
    void changed(AgencyId agency) {
        snapshots.remove(agency);
    }

    private record Checked(long at, RegistrySnapshot snapshot) {}
}
