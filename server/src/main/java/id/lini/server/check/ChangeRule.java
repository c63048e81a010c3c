package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Before + change = after, in the rows of a table of changes; the versions stand in the order in which they are printed. */
final class ChangeRule implements Rule {
    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (PrintedRow row : report.rows()) {
            change(report, row, PrintedColumn.PAGU, PrintedColumn.PAGU_CHANGE).ifPresent(findings::add);
            change(report, row, PrintedColumn.TARGET, PrintedColumn.TARGET_CHANGE)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> change(
            PrintedReport report, PrintedRow row, PrintedColumn column, PrintedColumn change) {
        List<PrintedCell> values =
                row.all(column).filter(cell -> report.number(cell).isPresent()).toList();
        Optional<PrintedCell> delta =
                row.all(change).filter(cell -> report.number(cell).isPresent()).findFirst();
        if (values.size() != 2 || delta.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal before = report.number(values.get(0)).orElseThrow().value();
        BigDecimal after = report.number(values.get(1)).orElseThrow().value();
        BigDecimal printed = report.number(delta.get()).orElseThrow().value();
        if (Arithmetic.same(before.add(printed), after)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                RuleCode.BEFORE_AND_AFTER,
                Sureness.CERTAIN,
                delta.get(),
                values,
                after.subtract(before).toPlainString(),
                new Label(
                        "Sesudah dikurangi sebelum: "
                                + Arithmetic.text(after.subtract(before)).id() + ".",
                        "After less before: "
                                + Arithmetic.text(after.subtract(before)).en() + ".")));
    }
}
