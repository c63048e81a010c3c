package id.lini.server.pack;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes of the plan and its policies that are made on pages. The agency is read as a pack, the rows are changed, and what
 * comes of it goes through the checks and the writer of the import: a page cannot say what a pack could not.
 */
@Singleton
public final class PlanEdits {
    private final StoredPack stored;
    private final PlanWriter plans;
    private final PageEdits edits;
    private final Registry registry;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    PlanEdits(
            StoredPack stored,
            PlanWriter plans,
            PageEdits edits,
            Registry registry,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.stored = stored;
        this.plans = plans;
        this.edits = edits;
        this.registry = registry;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is done, for the record.
     *
     * @param allowed throws where it may not be done any more; asked within the transaction
     */
    public record Deed(PersonId by, AuditAction action, String subject, String detail, Runnable allowed) {}

    /** Rolls the transaction back. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<EditFault> faults;

        Unfit(List<EditFault> faults) {
            super("faults");
            this.faults = faults;
        }
    }

    /** The rows of a file as they stand, each by column, numbers in plain form. */
    public List<Map<String, String>> rows(AgencyId agency, String file) {
        return transactions.read(() -> {
            PackFile found = PackFiles.find(file).orElseThrow();
            NumberLocale numbers = stored.written(agency);
            return stored.read(agency).of(found).stream()
                    .map(cells -> {
                        FileRows row = new FileRows(found, numbers);
                        row.add(2, found.names(), cells);
                        String key = row.keys().get(0);
                        Map<String, String> plain = new LinkedHashMap<>();
                        found.names().forEach(name -> plain.put(name, row.plain(key, name)));
                        return plain;
                    })
                    .toList();
        });
    }

    /** Makes changes, all or none. Answers what is wrong with them; nothing where they were made. */
    public List<EditFault> change(AgencyId agency, List<RowEdit> changes, Deed deed) {
        LocalDate last = registry.of(agency).today(clock).minusDays(1);
        try {
            return transactions.write(agency.value(), () -> {
                deed.allowed().run();
                make(agency, changes, last);
                audit.record(agency, deed.by().value(), deed.action(), deed.subject(), deed.detail());
                return List.of();
            });
        } catch (Unfit unfit) {
            return unfit.faults;
        }
    }

    private void make(AgencyId agency, List<RowEdit> changes, LocalDate last) {
        NumberLocale numbers = stored.written(agency);
        PackRows before = stored.read(agency);
        Map<String, FileRows> rows = new HashMap<>();
        List<PageEdits.Edit> made = new ArrayList<>();
        changes.forEach(change -> made.add(apply(
                rows.computeIfAbsent(
                        change.file(), file -> rows(PackFiles.find(file).orElseThrow(), before, numbers)),
                change)));
        PackFaults faults = new PackFaults();
        PackContent content = content(before, rows);
        Optional<Pack> pack = new PackReading(faults).read(content);
        tell(faults, changes, rows);
        plans.write(pack.orElseThrow(), last, faults);
        tell(faults, changes, rows);
        edits.keep(agency.value(), made);
    }

    private static FileRows rows(PackFile file, PackRows before, NumberLocale numbers) {
        FileRows rows = new FileRows(file, numbers);
        int number = 2;
        for (List<String> cells : before.of(file)) {
            rows.add(number, file.names(), cells);
            number++;
        }
        return rows;
    }

    private static PageEdits.Edit apply(FileRows rows, RowEdit change) {
        String key = FileRows.key(change.key());
        boolean there = rows.has(key);
        Map<String, String> before = new HashMap<>();
        if (there) {
            change.cells().keySet().forEach(column -> before.put(column, rows.plain(key, column)));
        }
        if (change.gone()) {
            rows.remove(key);
        } else {
            rows.make(key);
            change.cells().forEach((column, text) -> rows.put(key, column, text));
        }
        return new PageEdits.Edit(change.file(), key, !there, change.gone(), before, change.cells());
    }

    /** As the export would write it; printed figures and boundaries have no part in the plan. */
    private static PackContent content(PackRows before, Map<String, FileRows> changed) {
        Map<String, List<List<String>>> tables = new HashMap<>(before.tables());
        tables.remove(PrintedRows.FILE.name());
        changed.forEach((file, rows) -> tables.put(
                file, rows.table().rows().stream().map(RawTable.Row::cells).toList()));
        Map<String, byte[]> files = new HashMap<>();
        new PackRows(tables, before.forms(), new java.util.TreeMap<>())
                .files()
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new PackContent(files, Optional.empty());
    }

    /** Each fault at the field whose row it is about. */
    private static void tell(PackFaults faults, List<RowEdit> changes, Map<String, FileRows> rows) {
        if (faults.isEmpty()) {
            return;
        }
        throw new Unfit(faults.list().stream()
                .map(fault -> new EditFault(
                        field(fault, changes, rows), fault.column(), fault.what(), Optional.of(fault.mend())))
                .toList());
    }

    private static String field(PackFault fault, List<RowEdit> changes, Map<String, FileRows> rows) {
        return changes.stream()
                .filter(change -> !change.gone() && change.file().equals(fault.file()))
                .filter(change -> rows.get(change.file()).place(FileRows.key(change.key())) == fault.row())
                .map(RowEdit::field)
                .findFirst()
                .orElse("");
    }
}
