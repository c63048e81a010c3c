package id.lini.server.pack;

import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Account;
import id.lini.server.registry.Registers;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.web.login.Passwords;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Imports a pack: reads everything, tells every fault, then writes all or nothing in one transaction. */
@Singleton
public final class PackImport {
    private final Transactions transactions;
    private final Registry registry;
    private final RegistryWriter registers;
    private final PlanWriter plans;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;

    PackImport(
            Transactions transactions,
            Registry registry,
            RegistryWriter registers,
            PlanWriter plans,
            Passwords passwords,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.registry = registry;
        this.registers = registers;
        this.plans = plans;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of an import. */
    public sealed interface Outcome {
        /**
         * Everything is in the store.
         *
         * @param read rows of the pack by kind
         * @param changed whether the registers were not so before
         */
        record Imported(String agency, String name, Map<String, Integer> read, boolean changed) implements Outcome {}

        /** Nothing was changed. */
        record Refused(List<PackFault> faults) implements Outcome {}
    }

    /** Rolls the transaction back. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Imports the pack of a folder, a ZIP file of it, or a workbook. */
    public Outcome run(Path path) {
        PackFaults faults = new PackFaults();
        Optional<Pack> pack = PackContent.at(path, faults).flatMap(content -> read(content, faults));
        if (pack.isPresent() && faults.isEmpty()) {
            return write(pack.get(), faults);
        }
        return new Outcome.Refused(faults.list());
    }

    private static Optional<Pack> read(PackContent content, PackFaults faults) {
        return content.tables(faults).flatMap(source -> read(content, source, faults));
    }

    private static Optional<Pack> read(PackContent content, TableSource source, PackFaults faults) {
        PackTables tables = PackTables.read(source, faults);
        Optional<Placed<Pack.Agency>> agency = PackReader.agency(tables, faults);
        return agency.map(row -> {
            List<Placed<Pack.Form>> forms =
                    new FormFolder(faults).read(content, source, row.value().catalogue());
            Pack pack = new PackReader(tables, row.value().numbers()).read(row, forms);
            new RegisterCheck(tables, faults).run(pack);
            new PlanCheck(faults).run(pack, tables);
            return pack;
        });
    }

    private Outcome write(Pack pack, PackFaults faults) {
        Pack.Agency agency = pack.agency().value();
        AgencyId id = new AgencyId(agency.id());
        Optional<RegistrySnapshot> before = registry.find(id);
        Map<String, Optional<Account>> stored = new HashMap<>();
        pack.accounts()
                .forEach(each -> stored.put(
                        each.value().login(), registry.account(each.value().login())));
        StoreCheck check = new StoreCheck(pack, faults);
        before.ifPresent(check::forms);
        check.logins(stored);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults.list());
        }
        RegistersOfPack wanted =
                new RegistersOfPack(pack, before, LocalDate.ofInstant(clock.instant(), ZoneId.of(agency.zone())));
        Registers now = wanted.registers(hashes(pack, stored));
        boolean changed = !wanted.same(now, registry.accounts(id));
        try {
            transactions.write(id.value(), () -> {
                if (changed) {
                    registers.apply(now);
                }
                plans.write(pack, faults);
                if (!faults.isEmpty()) {
                    throw new Unfit();
                }
                audit.record(
                        id,
                        "command line",
                        "PACK_IMPORTED",
                        id.value(),
                        counts(pack).toString());
                return true;
            });
            return new Outcome.Imported(agency.id(), agency.name(), counts(pack), changed);
        } catch (Unfit unfit) {
            return new Outcome.Refused(faults.list());
        }
    }

    /**
     * A password in a pack is the first one only: an account that exists keeps the one its person has. Hashing is slow on
     * purpose, so it happens before the transaction.
     */
    private Map<String, String> hashes(Pack pack, Map<String, Optional<Account>> stored) {
        Map<String, String> hashes = new HashMap<>();
        for (Placed<Pack.Account> row : pack.accounts()) {
            Pack.Account account = row.value();
            hashes.put(
                    account.login(),
                    stored.get(account.login())
                            .map(Account::passwordHash)
                            .or(account::hash)
                            .orElseGet(() -> passwords.hash(account.password().orElseThrow())));
        }
        return hashes;
    }

    private static Map<String, Integer> counts(Pack pack) {
        return new TreeMap<>(Map.of(
                "areas", pack.areas().size(),
                "units", pack.units().size(),
                "people", pack.people().size(),
                "accounts", pack.accounts().size(),
                "forms", pack.forms().size(),
                "plan_nodes", pack.nodes().size(),
                "indicators", pack.indicators().size(),
                "targets", pack.targets().size(),
                "budgets", pack.budgets().size(),
                "budget_realisation", pack.spent().size()));
    }
}
