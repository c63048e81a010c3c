package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.achievement.formula.Outcome;
import id.lini.server.achievement.formula.Term;
import id.lini.server.ledger.CellValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of measures over one window, from cells that were read once. */
public final class MeasureValues {
    private final FormVersions forms;
    private final Map<String, List<CellValue>> rows;
    private final Map<Measure, Optional<BigDecimal>> known = new HashMap<>();

    /**
     * Values over these cells.
     *
     * @param cells of the window: of flows and reports all or already summed over months and units, of stocks all
     */
    public MeasureValues(FormVersions forms, Collection<CellValue> cells) {
        this.forms = forms;
        this.rows = cells.stream().collect(Collectors.groupingBy(row -> key(row.form(), row.item())));
    }

    /** A formula's value, or why there is none. */
    public Figure value(Formula formula) {
        Outcome outcome = formula.value(
                (asked, below) -> asked instanceof Term.Counted counted ? value(counted.measure()) : Optional.empty());
        return outcome.value()
                .map(Figure::of)
                .orElse(Figure.absent(outcome.data() ? Absence.UNDEFINED : Absence.NO_DATA));
    }

    /** A measure's value; empty where no approved report says anything. Counts of reports, months and units are never empty. */
    public Optional<BigDecimal> value(Measure measure) {
        return known.computeIfAbsent(measure, this::compute);
    }

    /** The cells behind a measure: those that its value is made of. */
    public List<CellValue> behind(Measure measure) {
        MemberFilter filter = new MemberFilter(forms, measure);
        List<CellValue> cells = rows.getOrDefault(key(measure.form().value(), measure.item()), List.of()).stream()
                .filter(row -> row.reports() > 0)
                .toList();
        return (filter.stock() ? latest(cells, filter) : cells)
                .stream().filter(filter::takes).toList();
    }

    private Optional<BigDecimal> compute(Measure measure) {
        List<CellValue> cells = behind(measure);
        return switch (measure.function()) {
            case COUNT ->
                cells.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(
                                cells.stream().mapToLong(CellValue::value).sum()));
            case REPORTS ->
                Optional.of(BigDecimal.valueOf(
                        cells.stream().mapToLong(CellValue::reports).sum()));
            case MONTHS ->
                Optional.of(distinct(cells.stream().map(CellValue::month).collect(Collectors.toSet())));
            case UNITS ->
                Optional.of(distinct(cells.stream().map(CellValue::unit).collect(Collectors.toSet())));
        };
    }

    /**
     * Of a stock only each unit's latest month counts. An answer that classifies is looked at afterwards: a group that
     * fell asleep in March must not count as awake by its report of February.
     */
    private static List<CellValue> latest(List<CellValue> cells, MemberFilter filter) {
        Map<String, String> months = new HashMap<>();
        for (CellValue cell : cells) {
            months.merge(place(cell, filter), cell.month(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return cells.stream()
                .filter(cell -> cell.month().equals(months.get(place(cell, filter))))
                .toList();
    }

    private static String place(CellValue cell, MemberFilter filter) {
        return cell.unit() + " " + filter.split(cell);
    }

    private static BigDecimal distinct(Set<String> values) {
        return BigDecimal.valueOf(values.size());
    }

    private static String key(String form, String item) {
        return form + "/" + item;
    }

    /** The forms that formulas ask, each once. */
    static Set<String> forms(Collection<Formula> formulas) {
        return formulas.stream()
                .flatMap(formula -> formula.measures().stream())
                .map(measure -> measure.form().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
