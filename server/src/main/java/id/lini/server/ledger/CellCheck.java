package id.lini.server.ledger;

import id.lini.server.forms.FormCatalogue;
import id.lini.server.forms.KnownForm;
import id.lini.server.ledger.LedgerRows.CellRow;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.shared.entry.Entry;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Recomputes the cells from the ledger and from the entries themselves, and says where the three differ. */
@Singleton
public final class CellCheck {
    private static final int ENTRIES_AT_ONCE = 500;

    private final LedgerRepository repository;
    private final EntryContents contents;
    private final Registry registry;
    private final Transactions transactions;
    private final Totals totals;

    CellCheck(
            LedgerRepository repository,
            EntryContents contents,
            Registry registry,
            Transactions transactions,
            Totals totals) {
        this.repository = repository;
        this.contents = contents;
        this.registry = registry;
        this.transactions = transactions;
        this.totals = totals;
    }

    /**
     * Where what is kept is not what it should be.
     *
     * @param kept in table cell
     * @param posted the sum of the postings
     * @param entered recomputed from the entries that count
     */
    public record Difference(CellKey cell, Amount kept, Amount posted, Amount entered) {}

    /**
     * What a check found.
     *
     * @param cells how many cells hold data
     * @param entries how many entries count
     * @param totals how many totals of all units are not the sum of their cells
     */
    public record Findings(int cells, int entries, List<Difference> differences, int totals) {
        /** Copies the differences. */
        public Findings {
            differences = List.copyOf(differences);
        }
    }

    /** Is told how many of all entries have been counted. */
    @FunctionalInterface
    public interface Watcher {
        /** Nobody looks. */
        Watcher NONE = (entries, all) -> {};

        /** Some more; {@code all} is above 0. */
        void counted(int entries, int all);
    }

    /** Compares without changing anything, all at one moment. */
    public Findings verify(AgencyId agency, Watcher watcher) {
        return transactions.read(() -> compare(agency, watcher));
    }

    /** Compares, and sets the cells to what the postings say. The postings themselves are never changed. */
    public Findings rebuild(AgencyId agency, Watcher watcher) {
        return transactions.write(agency.value(), () -> {
            Findings findings = compare(agency, watcher);
            List<CellRow> mended = findings.differences().stream()
                    .filter(difference -> !difference.kept().equals(difference.posted()))
                    .map(difference -> Ledger.row(agency, Map.entry(difference.cell(), difference.posted())))
                    .toList();
            if (!mended.isEmpty()) {
                repository.set(mended);
            }
            if (!mended.isEmpty() || findings.totals() > 0) {
                totals.replace(agency, cells(repository.cells(agency.value())));
            }
            return findings;
        });
    }

    /** Makes the totals of all units anew from the cells. */
    public void total(AgencyId agency) {
        transactions.write(agency.value(), () -> {
            totals.replace(agency, cells(repository.cells(agency.value())));
            return true;
        });
    }

    private Findings compare(AgencyId agency, Watcher watcher) {
        SortedMap<CellKey, Amount> kept = cells(repository.cells(agency.value()));
        SortedMap<CellKey, Amount> posted = cells(repository.posted(agency.value()));
        List<EntryId> counting = repository.counting(agency.value()).stream()
                .map(row -> EntryId.parse(row.entry()))
                .toList();
        SortedMap<CellKey, Amount> entered = entered(agency, counting, watcher);
        SortedMap<CellKey, Amount> all = new TreeMap<>(kept);
        all.putAll(posted);
        all.putAll(entered);
        List<Difference> differences = new ArrayList<>();
        for (CellKey cell : all.keySet()) {
            Difference difference = new Difference(
                    cell,
                    kept.getOrDefault(cell, Amount.NONE),
                    posted.getOrDefault(cell, Amount.NONE),
                    entered.getOrDefault(cell, Amount.NONE));
            boolean same = difference.kept().equals(difference.posted())
                    && difference.posted().equals(difference.entered());
            if (!same) {
                differences.add(difference);
            }
        }
        return new Findings(entered.size(), counting.size(), differences, totals.different(agency, kept));
    }

    private SortedMap<CellKey, Amount> entered(AgencyId agency, List<EntryId> counting, Watcher watcher) {
        FormCatalogue forms = registry.of(agency).forms();
        SortedMap<CellKey, Amount> cells = new TreeMap<>();
        int done = 0;
        for (List<EntryId> some : Slices.of(counting, ENTRIES_AT_ONCE)) {
            for (Entry entry : contents.read(agency, some).values()) {
                KnownForm form = forms.find(entry.form(), entry.formVersion()).orElseThrow();
                Contribution.of(entry, form.definition())
                        .cells()
                        .forEach((key, amount) -> cells.merge(key, amount, Amount::plus));
            }
            done += some.size();
            watcher.counted(done, counting.size());
        }
        return cells;
    }

    private static SortedMap<CellKey, Amount> cells(List<CellRow> rows) {
        SortedMap<CellKey, Amount> cells = new TreeMap<>();
        for (CellRow row : rows) {
            CellKey key = new CellKey(
                    new FormId(row.form()),
                    row.item(),
                    YearMonth.parse(row.month()),
                    new UnitId(row.unit()),
                    row.members());
            Amount amount = new Amount(row.value(), row.reports());
            if (!amount.equals(Amount.NONE)) {
                cells.put(key, amount);
            }
        }
        return cells;
    }
}
