package id.lini.server.pack;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditEvent;
import id.lini.server.audit.AuditLog;
import id.lini.server.boundary.Boundaries;
import id.lini.server.check.PrintedCells;
import id.lini.server.forms.FormStore;
import id.lini.server.job.Progress;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Account;
import id.lini.server.registry.Registers;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.RegistryWriter;
import id.lini.server.targets.FieldTargets;
import id.lini.server.web.login.Passwords;
import id.lini.server.web.login.Sessions;
import id.lini.shared.id.AgencyId;
import id.lini.shared.text.Label;
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
import java.util.stream.Collectors;

/** Imports a pack: reads everything, tells every fault, then writes all or nothing in one transaction. */
@Singleton
public final class PackImport {
    private final Transactions transactions;
    private final Registry registry;
    private final RegistryWriter registers;
    private final FormReviewWriter reviews;
    private final PlanWriter plans;
    private final FieldTargets fieldTargets;
    private final PrintedCells printed;
    private final StoredPack stored;
    private final PackSaid said;
    private final RegisterData data;
    private final FormStore forms;
    private final Boundaries boundaries;
    private final PageEdits edits;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    PackImport(
            Transactions transactions,
            Registry registry,
            RegistryWriter registers,
            FormReviewWriter reviews,
            PlanWriter plans,
            FieldTargets fieldTargets,
            PrintedCells printed,
            StoredPack stored,
            PackSaid said,
            RegisterData data,
            FormStore forms,
            Boundaries boundaries,
            PageEdits edits,
            Passwords passwords,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.registry = registry;
        this.registers = registers;
        this.reviews = reviews;
        this.plans = plans;
        this.fieldTargets = fieldTargets;
        this.printed = printed;
        this.stored = stored;
        this.said = said;
        this.data = data;
        this.forms = forms;
        this.boundaries = boundaries;
        this.edits = edits;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of an import. */
    public sealed interface Outcome {
        /**
         * Everything is in the store.
         *
         * @param read rows of the pack by kind
         */
        record Imported(String agency, String name, Map<String, Integer> read, List<FileChange> changes)
                implements Outcome {
            /** Whether the store was not so before. */
            public boolean changed() {
                return !changes.isEmpty();
            }
        }

        /** A dry run found no fault; nothing was changed. */
        record Rehearsed(String agency, String name, Map<String, Integer> read, List<FileChange> changes)
                implements Outcome {}

        /** Nothing was changed. */
        record Refused(List<PackFault> faults) implements Outcome {}
    }

    /**
     * How to import.
     *
     * @param actor who does it, for the record
     * @param only the one agency that the actor may import; empty for who runs the machine
     * @param dry whether to find out only what would change
     */
    public record Wish(String actor, Optional<AgencyId> only, boolean dry) {
        /** At the command line. */
        public static Wish atCommandLine(boolean dry) {
            return new Wish(AuditEvent.SYSTEM, Optional.empty(), dry);
        }
    }

    /** Rolls the transaction back. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Rolls a dry run back and carries what it found. */
    private static final class Rehearsal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<FileChange> changes;

        Rehearsal(List<FileChange> changes) {
            super("dry run");
            this.changes = changes;
        }
    }

    /** Imports the pack of a folder, a ZIP file of it, or a workbook. */
    public Outcome run(Path path) {
        return run(path, Wish.atCommandLine(false));
    }

    /** As wished, from a path of this machine. */
    public Outcome run(Path path, Wish wish) {
        PackFaults faults = new PackFaults();
        return run(PackContent.at(path, faults), new Course(wish, faults, Progress.UNSEEN));
    }

    /** As wished, from a file that was sent. */
    public Outcome run(String name, byte[] sent, Wish wish, Progress progress) {
        PackFaults faults = new PackFaults();
        progress.at(PackSteps.READING, 0, PackSteps.ALL);
        return run(PackContent.sent(name, sent, faults), new Course(wish, faults, progress));
    }

    /** One import: how it is wished, what is found wrong, and who watches. */
    private record Course(Wish wish, PackFaults faults, Progress progress) {}

    private Outcome run(Optional<PackContent> content, Course course) {
        PackFaults faults = course.faults();
        Optional<Pack> pack = content.flatMap(each -> new PackReading(faults).read(each));
        pack.ifPresent(each -> own(each, course.wish(), faults));
        if (pack.isEmpty() || !faults.isEmpty()) {
            return new Outcome.Refused(faults.list());
        }
        Pack given = pack.get();
        AgencyId agency = new AgencyId(given.agency().value().id());
        List<PageEdits.Edit> changed = transactions.read(() -> edits.all(agency.value()));
        if (changed.isEmpty()) {
            return write(given, course, List.of());
        }
        EditedPack edited = new EditedPack(content.get(), given, changed);
        Optional<Pack> merged = edited.read(faults);
        return merged.isEmpty() ? new Outcome.Refused(faults.list()) : write(merged.get(), course, edited.settled());
    }

    private static void own(Pack pack, Wish wish, PackFaults faults) {
        wish.only()
                .filter(agency -> !agency.value().equals(pack.agency().value().id()))
                .ifPresent(agency -> faults.at(
                        pack.agency(),
                        "agency",
                        new Label("ini paket dinas lain", "this is the pack of another agency"),
                        new Label(
                                "Yang dapat diimpor di sini hanya paket " + agency,
                                "Only the pack of " + agency + " can be imported here")));
    }

    private Outcome write(Pack pack, Course course, List<PageEdits.Edit> settled) {
        Wish wish = course.wish();
        PackFaults faults = course.faults();
        course.progress().at(PackSteps.COMPARING, 1, PackSteps.ALL);
        Pack.Agency agency = pack.agency().value();
        AgencyId id = new AgencyId(agency.id());
        Optional<RegistrySnapshot> before = registry.find(id);
        Map<String, Optional<Account>> logins = new HashMap<>();
        pack.accounts()
                .forEach(each -> logins.put(
                        each.value().login(), registry.account(each.value().login())));
        StoreCheck check = new StoreCheck(pack, faults);
        before.ifPresent(check::forms);
        check.logins(logins);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults.list());
        }
        LocalDate last =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(agency.zone())).minusDays(1);
        RegistersOfPack wanted = new RegistersOfPack(pack, known(id, before), hashes(pack, logins), last);
        try {
            List<FileChange> changes = transactions.write(id.value(), () -> {
                List<FileChange> found = write(pack, wanted, last, course);
                settled.forEach(edit -> edits.drop(id.value(), edit));
                if (wish.dry()) {
                    throw new Rehearsal(found);
                }
                audit.record(id, wish.actor(), AuditAction.PACK_IMPORTED, id.value(), told(counts(pack)));
                return found;
            });
            return new Outcome.Imported(agency.id(), agency.name(), counts(pack), changes);
        } catch (Rehearsal rehearsal) {
            return new Outcome.Rehearsed(agency.id(), agency.name(), counts(pack), rehearsal.changes);
        } catch (Unfit unfit) {
            return new Outcome.Refused(faults.list());
        }
    }

    private RegistersOfPack.Known known(AgencyId id, Optional<RegistrySnapshot> registers) {
        String agency = id.value();
        return transactions.read(() -> new RegistersOfPack.Known(
                registers,
                registry.accounts(id),
                said.read(agency),
                data.units(agency),
                data.people(agency),
                data.forms(agency)));
    }

    private List<FileChange> write(Pack pack, RegistersOfPack wanted, LocalDate last, Course course) {
        PackFaults faults = course.faults();
        Progress progress = course.progress();
        progress.at(PackSteps.REGISTERS, 2, PackSteps.ALL);
        Registers now = wanted.registers();
        AgencyId id = now.agency().id();
        PackRows before = stored.read(id);
        if (!wanted.same()) {
            registers.apply(now);
            wanted.goneForms().forEach(form -> forms.remove(id, form));
            registers.remove(id, wanted.goneUnits(), wanted.gonePeople());
            now.accounts().stream()
                    .filter(account -> !account.opensOn(last.plusDays(1)))
                    .forEach(account -> sessions.closeAll(id, account.person()));
        }
        Map<String, Map<String, String>> saying = new HashMap<>(wanted.saying());
        saying.put(FormReviewWriter.REGISTER, reviews.write(id, pack.reviews(), said.read(id.value())));
        said.write(id.value(), saying);
        stored.declare(id, pack.agency().value().numbers());
        progress.at(PackSteps.PLAN, 3, PackSteps.ALL);
        plans.write(pack, last, faults);
        pack.boundaries().ifPresent(each -> boundaries.imported(id, each));
        fieldTargets.replace(
                id.value(),
                pack.plan().versions().stream().map(each -> each.value().year()).collect(Collectors.toSet()),
                pack.fieldTargets().stream().map(Placed::value).toList());
        printed.replace(id.value(), pack.printed().stream().map(Placed::value).toList());
        if (!faults.isEmpty()) {
            throw new Unfit();
        }
        progress.at(PackSteps.CHANGES, 4, PackSteps.ALL);
        return FileChange.between(before, stored.read(id));
    }

    /**
     * A password in a pack is the first one only: an account that exists keeps the one its person has. Hashing is slow on
     * purpose, so it happens before the transaction.
     */
    private Map<String, String> hashes(Pack pack, Map<String, Optional<Account>> logins) {
        Map<String, String> hashes = new HashMap<>();
        for (Placed<Pack.Account> row : pack.accounts()) {
            Pack.Account account = row.value();
            hashes.put(
                    account.login(),
                    logins.get(account.login())
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
                "plan_nodes", pack.plan().nodes().size(),
                "indicators", pack.plan().indicators().size(),
                "targets", pack.plan().targets().size(),
                "budgets", pack.plan().budgets().size(),
                "budget_realisation", pack.plan().spent().size()));
    }

    private static String told(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue())
                .collect(Collectors.joining(", "));
    }
}
