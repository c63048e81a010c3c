package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Money of a node against the sum of its printed children, and the total of a table against its highest nodes. Which of them is
 * wrong is decided by what else is printed: the percent of the row, the level above, the sum of the lowest level.
 */
final class SumRule implements Rule {
    private static final int MOST_NAMED = 8;

    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.group(MoneyTree.Key::of).forEach((key, cells) -> {
            if (key.column().kind() == PrintedColumn.Kind.MONEY) {
                MoneyTree tree = new MoneyTree(report, cells);
                tree.nodes().forEach(node -> node(report, tree, node).ifPresent(findings::add));
                cells.stream()
                        .filter(SumRule::isTotal)
                        .forEach(cell -> total(report, tree, cell).ifPresent(findings::add));
            }
        });
        return findings;
    }

    private static boolean isTotal(PrintedCell cell) {
        return cell.node().isEmpty()
                && cell.indicator().isEmpty()
                && cell.area().isEmpty()
                && cell.dimensions().isEmpty();
    }

    private static Optional<Finding> node(PrintedReport report, MoneyTree tree, String node) {
        List<String> children = tree.children(node);
        Optional<BigDecimal> value = tree.value(node);
        if (children.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = tree.sum(children);
        long unread = children.stream()
                .filter(child ->
                        tree.value(child).isEmpty() && report.reading(tree.cell(child)) instanceof Reading.Malformed)
                .count();
        boolean partial = tree.partial(node) && sum.compareTo(value.get()) < 0;
        boolean holdsBelow = Arithmetic.same(value.get(), tree.leaves(node));
        if (Arithmetic.same(sum, value.get()) || unread > 0 || partial || holdsBelow) {
            return Optional.empty();
        }
        return Optional.of(wrongChild(report, tree, node, children)
                .or(() -> wrongParent(report, tree, node, sum))
                .orElseGet(() -> undecided(tree, node, children, sum)));
    }

    /** A child is wrong when what the parent leaves for it makes its own percent right. */
    private static Optional<Finding> wrongChild(
            PrintedReport report, MoneyTree tree, String node, List<String> children) {
        for (String child : children) {
            PrintedCell cell = tree.cell(child);
            Optional<BigDecimal> should = tree.missing(cell);
            if (should.isEmpty() || tree.value(child).isEmpty() || should.get().signum() < 0) {
                continue;
            }
            boolean percent =
                    !percentHolds(report, cell, tree.value(child).get()) && percentHolds(report, cell, should.get());
            boolean typing = Arithmetic.digitsSwapped(tree.value(child).get(), should.get());
            if (percent || typing) {
                return Optional.of(finding(
                        cell,
                        List.of(tree.cell(node)),
                        should.get(),
                        Sureness.CERTAIN,
                        percent
                                ? new Label(
                                        "Induk dikurangi anak lainnya; persen di baris ini juga hanya cocok dengan nilai itu.",
                                        "The parent less its other children; the percent of this row too fits only that.")
                                : new Label(
                                        "Induk dikurangi anak lainnya; dua angka bersebelahan tertukar.",
                                        "The parent less its other children; two neighbouring digits are swapped.")));
            }
        }
        return Optional.empty();
    }

    /** The parent is wrong when the level above, or its own percent, holds only with the sum. */
    private static Optional<Finding> wrongParent(PrintedReport report, MoneyTree tree, String node, BigDecimal sum) {
        PrintedCell cell = tree.cell(node);
        Optional<BigDecimal> above = tree.missing(cell);
        boolean levelAbove = above.filter(value -> Arithmetic.same(value, sum)).isPresent();
        boolean percent =
                !percentHolds(report, cell, tree.value(node).orElseThrow()) && percentHolds(report, cell, sum);
        if (!levelAbove && !percent) {
            return Optional.empty();
        }
        List<PrintedCell> others = new ArrayList<>(cells(tree, tree.children(node)));
        tree.parentOf(cell).ifPresent(others::add);
        return Optional.of(finding(
                cell,
                others,
                sum,
                Sureness.CERTAIN,
                levelAbove
                        ? new Label(
                                "Jumlah anak; tingkat di atasnya juga hanya cocok dengan jumlah itu.",
                                "The sum of the children; the level above too holds only with it.")
                        : new Label(
                                "Jumlah anak; persen di baris ini juga hanya cocok dengan jumlah itu.",
                                "The sum of the children; the percent of this row too holds only with it.")));
    }

    private static Finding undecided(MoneyTree tree, String node, List<String> children, BigDecimal sum) {
        boolean less = sum.compareTo(tree.value(node).orElseThrow()) < 0;
        return finding(
                tree.cell(node),
                cells(tree, children),
                sum,
                less ? Sureness.LIKELY : Sureness.CERTAIN,
                less
                        ? new Label(
                                "Jumlah anak yang tercetak lebih kecil: satu baris mungkin tidak tercetak.",
                                "The printed children come to less: a row may not have been printed.")
                        : new Label("Jumlah anak yang tercetak lebih besar.", "The printed children come to more."));
    }

    private static Optional<Finding> total(PrintedReport report, MoneyTree tree, PrintedCell cell) {
        List<String> tops = tree.tops();
        Optional<BigDecimal> value = report.number(cell).map(Reading.Number::value);
        if (tops.isEmpty() || value.isEmpty() || !tree.complete(tops)) {
            return Optional.empty();
        }
        BigDecimal sum = tree.sum(tops);
        if (Arithmetic.same(sum, value.get())) {
            return Optional.empty();
        }
        boolean less = sum.compareTo(value.get()) < 0;
        return Optional.of(finding(
                cell,
                cells(tree, tops),
                sum,
                less ? Sureness.LIKELY : Sureness.CERTAIN,
                new Label("Jumlah baris tertinggi tabel ini.", "The sum of this table's highest rows.")));
    }

    private static boolean percentHolds(PrintedReport report, PrintedCell cell, BigDecimal value) {
        PrintedRow row = report.row(cell);
        Optional<Reading.Number> percent =
                row.beside(cell, PrintedColumn.BUDGET_PERCENT).flatMap(report::number);
        PrintedColumn other =
                cell.column() == PrintedColumn.PAGU ? PrintedColumn.BUDGET_REALISATION : PrintedColumn.PAGU;
        Optional<BigDecimal> beside =
                row.beside(cell, other).flatMap(report::number).map(Reading.Number::value);
        return percent.isPresent()
                && beside.flatMap(found -> cell.column() == PrintedColumn.PAGU
                                ? Arithmetic.percent(found, value)
                                : Arithmetic.percent(value, found))
                        .filter(exact -> Arithmetic.prints(percent.get(), exact))
                        .isPresent();
    }

    private static List<PrintedCell> cells(MoneyTree tree, List<String> nodes) {
        return nodes.stream().limit(MOST_NAMED).map(tree::cell).toList();
    }

    private static Finding finding(
            PrintedCell cell, List<PrintedCell> others, BigDecimal recomputed, Sureness sureness, Label reason) {
        return new Finding(RuleCode.SUM_OF_CHILDREN, sureness, cell, others, recomputed.toPlainString(), reason);
    }
}
