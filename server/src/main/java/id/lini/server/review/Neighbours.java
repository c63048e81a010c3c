package id.lini.server.review;

import id.lini.server.ledger.CellReader;
import id.lini.server.ledger.CellValue;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Area;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What units of the same kind in the same area above reported for the same month, on average, of what is approved; for one
 * page. Never for a sensitive form.
 */
final class Neighbours {
    private final RegistrySnapshot registers;
    private final CellReader reader;
    private final Transactions transactions;
    private final Map<Question, List<CellValue>> known = new HashMap<>();

    Neighbours(RegistrySnapshot registers, CellReader reader, Transactions transactions) {
        this.registers = registers;
        this.reader = reader;
        this.transactions = transactions;
    }

    private record Question(FormId form, YearMonth month) {}

    /** Averages by cell, rounded half up; empty where no neighbour reported. */
    Map<Cell, Long> of(Entry entry, FormDefinition form) {
        Optional<ReportingUnit> unit = registers.unit(entry.unit());
        if (registers.forms().sensitive(form.id()) || entry.period().kind() == Period.Kind.DAY || unit.isEmpty()) {
            return Map.of();
        }
        Set<String> near = near(unit.get());
        Map<Cell, long[]> sums = new HashMap<>();
        for (CellValue cell : cells(form, entry.period().ledgerMonth())) {
            if (near.contains(cell.unit())) {
                long[] sum = sums.computeIfAbsent(new Cell(cell.item(), cell.memberMap()), key -> new long[2]);
                sum[0] += cell.value();
                sum[1]++;
            }
        }
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sum -> average(sum.getValue()[0], sum.getValue()[1])));
    }

    private static long average(long sum, long units) {
        return (2 * sum + units) / (2 * units);
    }

    private List<CellValue> cells(FormDefinition form, YearMonth month) {
        return known.computeIfAbsent(
                new Question(form.id(), month),
                question -> transactions.read(() -> reader.rows(
                        registers.agency().id().value(),
                        form.items().stream()
                                .map(item -> new CellReader.FormItem(form.id().value(), item.id()))
                                .toList(),
                        month.toString(),
                        month.toString())));
    }

    private Set<String> near(ReportingUnit unit) {
        Optional<UnitId> above = above(unit);
        return registers.units().stream()
                .filter(other -> other.kind().equals(unit.kind())
                        && !other.id().equals(unit.id())
                        && above(other).equals(above))
                .map(other -> other.id().value())
                .collect(Collectors.toSet());
    }

    /** The area above that of the unit; for a registered unit in a kelurahan that is the kecamatan too. */
    private Optional<UnitId> above(ReportingUnit unit) {
        return registers.area(unit.area()).flatMap(Area::parent);
    }
}
