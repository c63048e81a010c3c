package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Within a row of money: what is left, and never more spent than there was. */
final class MoneyRowRule implements Rule {
    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.column(PrintedColumn.REMAINDER)
                .forEach(cell -> left(report, cell).ifPresent(findings::add));
        report.column(PrintedColumn.BUDGET_REALISATION)
                .forEach(cell -> over(report, cell).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> left(PrintedReport report, PrintedCell cell) {
        PrintedRow row = report.row(cell);
        Optional<PrintedCell> pagu = row.beside(cell, PrintedColumn.PAGU);
        Optional<PrintedCell> spent = row.beside(cell, PrintedColumn.BUDGET_REALISATION);
        Optional<BigDecimal> rest = pagu.flatMap(report::number)
                .flatMap(whole ->
                        spent.flatMap(report::number).map(part -> whole.value().subtract(part.value())));
        return rest.filter(value -> report.number(cell)
                        .filter(printed -> !Arithmetic.same(printed.value(), value))
                        .isPresent())
                .map(value -> new Finding(
                        RuleCode.REMAINDER,
                        Sureness.CERTAIN,
                        cell,
                        List.of(pagu.orElseThrow(), spent.orElseThrow()),
                        value.toPlainString(),
                        new Label("Pagu dikurangi realisasi.", "Budget less spending.")));
    }

    private static Optional<Finding> over(PrintedReport report, PrintedCell cell) {
        Optional<PrintedCell> pagu = report.row(cell).beside(cell, PrintedColumn.PAGU);
        Optional<BigDecimal> budget = pagu.flatMap(report::number).map(Reading.Number::value);
        Optional<BigDecimal> spent = report.number(cell).map(Reading.Number::value);
        boolean over = budget.isPresent()
                && spent.filter(value -> value.compareTo(budget.get()) > 0).isPresent();
        return over
                ? Optional.of(new Finding(
                        RuleCode.OVERSPENT,
                        Sureness.LIKELY,
                        cell,
                        List.of(pagu.orElseThrow()),
                        "",
                        new Label(
                                "Realisasi tidak boleh melebihi pagu; kedua kolom mungkin tertukar.",
                                "Spending may not exceed the budget; the columns may be swapped.")))
                : Optional.empty();
    }
}
