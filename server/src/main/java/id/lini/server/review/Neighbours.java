package id.lini.server.review;

import id.lini.server.ledger.CellReader;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Area;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
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
    private final Map<Question, Map<Cell, Long>> known = new HashMap<>();

    Neighbours(RegistrySnapshot registers, CellReader reader, Transactions transactions) {
        this.registers = registers;
        this.reader = reader;
        this.transactions = transactions;
    }

    private record Question(FormId form, YearMonth month, Set<String> near) {}

    /** Averages by cell, rounded half up; empty where no neighbour reported. */
    Map<Cell, Long> of(Entry entry, FormDefinition form) {
        Optional<ReportingUnit> unit = registers.unit(entry.unit());
        if (registers.forms().sensitive(form.id()) || entry.period().kind() == Period.Kind.DAY || unit.isEmpty()) {
            return Map.of();
        }
        Question question = new Question(form.id(), entry.period().ledgerMonth(), near(unit.get()));
        return known.computeIfAbsent(question, asked -> averages(asked, form));
    }

    private Map<Cell, Long> averages(Question asked, FormDefinition form) {
        List<CellReader.Together> sums = transactions.read(() -> reader.together(
                registers.agency().id().value(),
                form.id().value(),
                form.items().stream().map(Item::id).toList(),
                asked.month().toString(),
                asked.near()));
        return sums.stream()
                .collect(Collectors.toMap(
                        sum -> new Cell(sum.item(), sum.members()), sum -> average(sum.value(), sum.units())));
    }

    private static long average(long sum, long units) {
        return (2 * sum + units) / (2 * units);
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
