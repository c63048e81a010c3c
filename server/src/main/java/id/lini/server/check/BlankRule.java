package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cells that are blank although another table prints the figure, the row gives it, or a target must be there. */
final class BlankRule implements Rule {
    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (PrintedCell cell : report.cells()) {
            if (report.reading(cell) instanceof Reading.Absent && cell.column().kind() != PrintedColumn.Kind.WORDS) {
                elsewhere(report, cell)
                        .or(() -> fromItsRow(report, cell))
                        .or(() -> target(cell))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> elsewhere(PrintedReport report, PrintedCell cell) {
        boolean named = cell.indicator().isPresent() || cell.node().isPresent();
        return report.same(cell).stream()
                .filter(other -> named && report.reading(other) instanceof Reading.Number)
                .findFirst()
                .map(other -> new Finding(
                        RuleCode.BLANK,
                        Sureness.LIKELY,
                        cell,
                        List.of(other),
                        report.number(other).orElseThrow().value().toPlainString(),
                        new Label(
                                "Tercetak di " + other.place().id() + ".",
                                "Printed in " + other.place().en() + ".")));
    }

    private static Optional<Finding> fromItsRow(PrintedReport report, PrintedCell cell) {
        if (cell.column() != PrintedColumn.CAPAIAN) {
            return Optional.empty();
        }
        PrintedRow row = report.row(cell);
        Optional<PrintedCell> target = row.beside(cell, PrintedColumn.TARGET);
        Optional<PrintedCell> real = row.beside(cell, PrintedColumn.REALISATION);
        Optional<BigDecimal> percent = target.flatMap(report::number)
                .flatMap(whole ->
                        real.flatMap(report::number).flatMap(part -> Arithmetic.percent(part.value(), whole.value())));
        boolean higher = report.measured(cell)
                .filter(each -> each.sense() == Reference.Sense.HIGHER)
                .isPresent();
        return percent.filter(value -> higher)
                .map(value -> new Finding(
                        RuleCode.BLANK,
                        Sureness.LIKELY,
                        cell,
                        List.of(target.orElseThrow(), real.orElseThrow()),
                        Arithmetic.shown(value, 2),
                        new Label(
                                "Target dan realisasi tercetak, persennya tidak.",
                                "Target and realisation are printed, the percent is not.")));
    }

    private static Optional<Finding> target(PrintedCell cell) {
        boolean alone = cell.column() == PrintedColumn.TARGET
                && cell.period().equals(PrintedCell.YEAR)
                && cell.indicator().isPresent();
        return alone
                ? Optional.of(new Finding(
                        RuleCode.BLANK,
                        Sureness.POSSIBLE,
                        cell,
                        List.of(),
                        "",
                        new Label(
                                "Indikator ini tidak bertarget di tabel mana pun.",
                                "No table gives this indicator a target.")))
                : Optional.empty();
    }
}
