package id.lini.server.check;

import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A figure that stands under another year than everywhere else: no other table prints the indicator for this year. */
final class YearColumnRule implements Rule {
    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.cells().stream()
                .filter(cell -> cell.column() == PrintedColumn.TARGET || cell.column() == PrintedColumn.REALISATION)
                .filter(cell ->
                        cell.indicator().isPresent() && report.number(cell).isPresent())
                .filter(cell -> report.same(cell).size() == 1)
                .forEach(cell -> check(report, cell).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> check(PrintedReport report, PrintedCell cell) {
        List<PrintedCell> others = report.column(cell.column())
                .filter(other -> other.indicator().equals(cell.indicator())
                        && other.component().equals(cell.component())
                        && other.area().equals(cell.area())
                        && other.period().equals(cell.period())
                        && other.year() != cell.year())
                .toList();
        boolean alone = others.stream().noneMatch(other -> other.table().equals(cell.table()));
        List<PrintedCell> equal = others.stream()
                .filter(other -> report.number(other)
                        .filter(number -> Arithmetic.same(
                                number.value(),
                                report.number(cell).orElseThrow().value()))
                        .isPresent())
                .toList();
        boolean oneYear = equal.stream().map(PrintedCell::year).distinct().count() == 1;
        return alone && equal.size() >= 2 && oneYear
                ? Optional.of(new Finding(
                        RuleCode.YEAR_COLUMN,
                        Sureness.LIKELY,
                        cell,
                        equal.stream().limit(3).toList(),
                        String.valueOf(equal.get(0).year()),
                        new Label(
                                "Di tabel lain angka ini milik tahun "
                                        + equal.get(0).year() + ".",
                                "In other tables this figure belongs to "
                                        + equal.get(0).year() + ".")))
                : Optional.empty();
    }
}
