package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Money and work of a node that do not go together: spent as the year went on and nothing done, or much done and nothing spent.
 * "As the year went on" is 70 percent of the part of the year that has passed.
 */
final class EfficiencyRule implements Rule {
    private static final Map<String, Integer> PASSED =
            Map.of(PrintedCell.YEAR, 100, "to_q1", 25, "to_q2", 50, "to_q3", 75, "to_q4", 100);
    private static final BigDecimal IN_STEP = new BigDecimal("0.70");

    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (PrintedRow row : report.rows()) {
            row.all(PrintedColumn.BUDGET_REALISATION)
                    .filter(cell -> cell.node().isPresent()
                            && PASSED.containsKey(cell.period())
                            && report.reference().nodes().values().stream()
                                    .noneMatch(node -> node.parent().equals(cell.node())))
                    .forEach(cell -> check(report, row, cell).ifPresent(findings::add));
        }
        return findings;
    }

    private static Optional<Finding> check(PrintedReport report, PrintedRow row, PrintedCell spent) {
        Optional<BigDecimal> share = row.beside(spent, PrintedColumn.PAGU)
                .flatMap(report::number)
                .flatMap(
                        pagu -> report.number(spent).flatMap(money -> Arithmetic.percent(money.value(), pagu.value())));
        List<PrintedCell> work = report.column(PrintedColumn.REALISATION)
                .filter(cell -> report.node(cell).equals(spent.node())
                        && cell.year() == spent.year()
                        && cell.period().equals(spent.period())
                        && cell.version().equals(spent.version())
                        && report.number(cell).isPresent())
                .toList();
        if (share.isEmpty() || work.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal enough = BigDecimal.valueOf(PASSED.get(spent.period())).multiply(IN_STEP);
        boolean nothing = work.stream()
                .allMatch(cell -> report.number(cell).orElseThrow().value().signum() == 0);
        boolean much = work.stream().anyMatch(cell -> done(report, cell).compareTo(enough) >= 0);
        if (nothing && share.get().compareTo(enough) >= 0) {
            return Optional.of(found(RuleCode.MONEY_WITHOUT_OUTPUT, work.get(0), spent, share.get()));
        }
        return much && share.get().signum() == 0
                ? Optional.of(found(RuleCode.OUTPUT_WITHOUT_MONEY, work.get(0), spent, share.get()))
                : Optional.empty();
    }

    private static BigDecimal done(PrintedReport report, PrintedCell cell) {
        return report.row(cell)
                .beside(cell, PrintedColumn.TARGET)
                .flatMap(report::number)
                .flatMap(target ->
                        Arithmetic.percent(report.number(cell).orElseThrow().value(), target.value()))
                .orElse(BigDecimal.ZERO);
    }

    private static Finding found(RuleCode rule, PrintedCell work, PrintedCell spent, BigDecimal share) {
        Label percent = Arithmetic.text(share.setScale(2, java.math.RoundingMode.HALF_UP));
        return new Finding(
                rule,
                Sureness.POSSIBLE,
                work,
                List.of(spent),
                "",
                new Label(
                        "Terserap " + percent.id() + " persen, realisasi " + work.printed() + ".",
                        percent.en() + " percent spent, realisation " + work.printed() + "."));
    }
}
