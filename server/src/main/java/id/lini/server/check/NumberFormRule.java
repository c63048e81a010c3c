package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Numbers in a form that was not declared. What the cell should say is told where a parent and its other children give it. */
final class NumberFormRule implements Rule {
    @Override
    public List<Finding> check(PrintedReport report) {
        return report.cells().stream()
                .filter(cell -> report.reading(cell) instanceof Reading.Malformed)
                .map(cell -> find(report, cell))
                .toList();
    }

    private static Finding find(PrintedReport report, PrintedCell cell) {
        Optional<MoneyTree> tree = cell.node().map(node -> MoneyTree.around(report, cell));
        Optional<BigDecimal> given = tree.flatMap(each -> each.missing(cell));
        Optional<Reading.Number> likely = report.number(cell);
        String recomputed = given.or(() -> likely.map(Reading.Number::value))
                .map(BigDecimal::toPlainString)
                .orElse("");
        Label reason = given.isPresent()
                ? new Label(
                        "Bukan angka dalam bentuk " + cell.form() + "; induk dikurangi anak lainnya memberi nilainya.",
                        "No number in the form " + cell.form()
                                + "; the parent less its other children gives the value.")
                : likely.isPresent()
                        ? new Label(
                                "Bukan angka dalam bentuk " + cell.form()
                                        + "; terbaca dalam bentuk lain: bentuk bercampur.",
                                "No number in the form " + cell.form() + "; another form reads it: forms are mixed.")
                        : new Label("Bukan angka dalam bentuk mana pun yang dikenal.", "No number in any known form.");
        return new Finding(
                RuleCode.NUMBER_FORM,
                Sureness.CERTAIN,
                cell,
                tree.flatMap(each -> each.parentOf(cell)).map(List::of).orElse(List.of()),
                recomputed,
                reason);
    }
}
