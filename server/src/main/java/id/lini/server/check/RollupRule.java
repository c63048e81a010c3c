package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Percents that are declared to be the mean of named children. A child whose own percent is contradicted counts with what
 * arithmetic gives for it, so that one wrong cell is not told twice.
 */
final class RollupRule implements Rule {
    @Override
    public List<Finding> check(PrintedReport report) {
        return report.column(PrintedColumn.CAPAIAN)
                .flatMap(cell -> check(report, cell).stream())
                .toList();
    }

    private static Optional<Finding> check(PrintedReport report, PrintedCell cell) {
        List<String> declared =
                report.measured(cell).map(Reference.Measured::children).orElse(List.of());
        List<String> names = declared.isEmpty() ? implied(report, cell) : declared;
        Optional<Reading.Number> percent = report.number(cell);
        if (names.isEmpty() || percent.isEmpty()) {
            return Optional.empty();
        }
        List<PrintedCell> children = report.column(PrintedColumn.CAPAIAN)
                .filter(other -> other.table().equals(cell.table())
                        && other.year() == cell.year()
                        && other.period().equals(cell.period())
                        && other.version().equals(cell.version())
                        && other.indicator().filter(names::contains).isPresent()
                        && report.number(other).isPresent())
                .toList();
        if (children.size() != names.size()) {
            return Optional.empty();
        }
        List<BigDecimal> printed = children.stream()
                .map(each -> report.number(each).orElseThrow().value())
                .toList();
        List<BigDecimal> exact =
                children.stream().map(each -> Percents.recomputed(report, each)).toList();
        List<BigDecimal> rounded = new ArrayList<>();
        for (int at = 0; at < exact.size(); at++) {
            int decimals = Math.max(2, printed.get(at).scale());
            rounded.add(exact.get(at).setScale(decimals, java.math.RoundingMode.HALF_UP));
        }
        boolean holds = List.of(printed, exact, rounded).stream()
                .anyMatch(values -> Arithmetic.prints(percent.get(), Arithmetic.mean(values)));
        return holds
                ? Optional.empty()
                : Optional.of(found(percent.get(), cell, children, rounded, declared.isEmpty()));
    }

    private static Finding found(
            Reading.Number percent,
            PrintedCell cell,
            List<PrintedCell> children,
            List<BigDecimal> values,
            boolean implied) {
        BigDecimal mean = Arithmetic.mean(values);
        List<BigDecimal> capped =
                values.stream().map(each -> each.min(Arithmetic.HUNDRED)).toList();
        boolean cap = Arithmetic.prints(percent, Arithmetic.mean(capped));
        return new Finding(
                RuleCode.ROLLUP_MEAN,
                implied ? Sureness.POSSIBLE : Sureness.LIKELY,
                cell,
                children,
                Arithmetic.shown(mean, Math.max(2, percent.decimals())),
                cap
                        ? new Label("Cocok bila anak-anaknya dibatasi 100.", "Holds if the children are capped at 100.")
                        : implied
                                ? new Label(
                                        "Indikatornya mengukur pelaksanaan baris ini sendiri; anak-anaknya rata-rata "
                                                + Arithmetic.text(mean).id() + ".",
                                        "The indicator measures the work of this very row; its children's mean is "
                                                + Arithmetic.text(mean).en() + ".")
                                : new Label(
                                        "Rata-rata " + values.size() + " anak yang disebut rencana.",
                                        "The mean of the " + values.size() + " children that the plan names."));
    }

    /** "Persentase (ketercapaian) X" on the row X, towards 100, is about the work under it. */
    private static List<String> implied(PrintedReport report, PrintedCell cell) {
        Optional<String> node = report.node(cell);
        String own = node.map(code -> report.reference().nodes().get(code))
                .map(each -> PrintedReport.words(each.name()))
                .orElse("");
        String name = report.measured(cell)
                .map(each -> PrintedReport.words(each.name()))
                .orElse("");
        boolean about =
                !own.isEmpty() && (name.equals("persentase " + own) || name.equals("persentase ketercapaian " + own));
        return about
                ? report.reference().indicators().values().stream()
                        .filter(each -> report.reference().parent(each.node()).equals(node))
                        .map(Reference.Measured::id)
                        .toList()
                : List.of();
    }
}
