package id.lini.server.report;

import id.lini.server.ledger.CellReader;
import id.lini.server.ledger.CellValue;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.form.Item;
import id.lini.shared.id.FormId;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads all that a sensitive form counts, to know which of it is small. */
@Singleton
final class SensitiveCells {
    private final CellReader reader;
    private final Transactions transactions;

    SensitiveCells(CellReader reader, Transactions transactions) {
        this.reader = reader;
        this.transactions = transactions;
    }

    /** Every cell of a form in the months of a year. */
    List<CellValue> ofYear(RegistrySnapshot registers, FormId form, int year) {
        Set<CellReader.FormItem> items = new LinkedHashSet<>();
        registers.forms().all().stream()
                .filter(known -> known.definition().id().equals(form))
                .flatMap(known -> known.definition().items().stream())
                .map(Item::id)
                .forEach(item -> items.add(new CellReader.FormItem(form.value(), item)));
        return transactions.read(() -> reader.rows(registers.agency().id().value(), items, year + "-01", year + "-12"));
    }
}
