package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.ledger.CellValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of measures from cells unit by unit and month by month: what a figure opens to. */
final class MeasureValues implements Counts {
    private final FormVersions forms;
    private final Function<String, String> kinds;
    private final Map<String, List<CellValue>> rows;

    /**
     * Values over these cells.
     *
     * @param kinds the kind of a reporting unit by its id
     */
    MeasureValues(FormVersions forms, Function<String, String> kinds, Collection<CellValue> cells) {
        this.forms = forms;
        this.kinds = kinds;
        this.rows = cells.stream()
                .filter(row -> row.reports() > 0)
                .collect(Collectors.groupingBy(row -> key(row.form(), row.item())));
    }

    @Override
    public Optional<BigDecimal> value(Measure measure, Span span) {
        List<CellValue> cells = behind(measure, span);
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

    /** The cells behind a measure: those that its value is made of. */
    List<CellValue> behind(Measure measure, Span span) {
        MemberFilter filter = new MemberFilter(forms, measure);
        boolean any =
                measure.function() == Measure.Function.UNITS && !measure.item().equals(Measure.REPORTS);
        List<CellValue> cells = rows.getOrDefault(key(measure.form().value(), measure.item()), List.of()).stream()
                .filter(row -> span.takes(row.unit()))
                .filter(row ->
                        measure.unitKinds().isEmpty() || measure.unitKinds().contains(kinds.apply(row.unit())))
                .toList();
        List<CellValue> within = filter.stock() ? standing(cells, filter, span) : months(cells, span.first(), span);
        return within.stream()
                .filter(filter::takes)
                .filter(row -> !any || row.value() > 0)
                .toList();
    }

    private static List<CellValue> months(List<CellValue> cells, YearMonth first, Span span) {
        String from = first.toString();
        String to = span.last().toString();
        return cells.stream()
                .filter(cell ->
                        cell.month().compareTo(from) >= 0 && cell.month().compareTo(to) <= 0)
                .toList();
    }

    /**
     * Of a stock only each unit's latest month of the year counts. An answer that classifies is looked at afterwards: a
     * group that fell asleep in March must not count as awake by its report of February.
     */
    private static List<CellValue> standing(List<CellValue> cells, MemberFilter filter, Span span) {
        List<CellValue> year = months(cells, span.standsSince(), span);
        if (span.fresh() && year.stream().noneMatch(cell -> span.holds(YearMonth.parse(cell.month())))) {
            return List.of();
        }
        Map<String, String> months = new HashMap<>();
        for (CellValue cell : year) {
            months.merge(place(cell, filter), cell.month(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return year.stream()
                .filter(cell -> cell.month().equals(months.get(place(cell, filter))))
                .toList();
    }

    private static String place(CellValue cell, MemberFilter filter) {
        return cell.unit() + " " + filter.split(cell);
    }

    private static BigDecimal distinct(Set<String> values) {
        return BigDecimal.valueOf(values.size());
    }

    static String key(String form, String item) {
        return form + "/" + item;
    }
}
