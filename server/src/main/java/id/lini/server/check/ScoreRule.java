package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A score of the agency or of a sasaran without target and realisation of its own: it must not be the percent of money, and a
 * sasaran's must be the mean of its indicators, capped or not.
 */
final class ScoreRule implements Rule {
    @Override
    public List<Finding> check(PrintedReport report) {
        return Stream.concat(report.column(PrintedColumn.CAPAIAN), report.column(PrintedColumn.SCORE))
                .filter(cell -> cell.indicator().isEmpty()
                        && cell.dimensions().isEmpty()
                        && report.number(cell).isPresent())
                .filter(cell ->
                        report.row(cell).beside(cell, PrintedColumn.REALISATION).isEmpty())
                .flatMap(cell -> money(report, cell).or(() -> mean(report, cell)).stream())
                .toList();
    }

    private static Optional<Finding> money(PrintedReport report, PrintedCell cell) {
        Reading.Number score = report.number(cell).orElseThrow();
        return report.column(PrintedColumn.BUDGET_PERCENT)
                .filter(other -> other.year() == cell.year()
                        && other.node().equals(cell.node())
                        && other.dimensions().isEmpty())
                .filter(other -> report.number(other)
                        .filter(number -> Arithmetic.same(number.value(), score.value()))
                        .isPresent())
                .findFirst()
                .map(other -> new Finding(
                        RuleCode.COPIED_PERCENT,
                        Sureness.CERTAIN,
                        cell,
                        List.of(other),
                        overall(report, cell),
                        new Label(
                                "Sama dengan persen anggaran di "
                                        + other.place().id() + ".",
                                "The same as the percent of money in "
                                        + other.place().en() + ".")));
    }

    private static Optional<Finding> mean(PrintedReport report, PrintedCell cell) {
        List<PrintedCell> own = capaian(report, cell);
        if (cell.node().isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        Reading.Number score = report.number(cell).orElseThrow();
        List<BigDecimal> raw = values(report, own);
        List<BigDecimal> capped =
                raw.stream().map(each -> each.min(Arithmetic.HUNDRED)).toList();
        boolean holds =
                Arithmetic.prints(score, Arithmetic.mean(raw)) || Arithmetic.prints(score, Arithmetic.mean(capped));
        return holds
                ? Optional.empty()
                : Optional.of(new Finding(
                        RuleCode.SCORE,
                        Sureness.LIKELY,
                        cell,
                        own,
                        Arithmetic.shown(Arithmetic.mean(capped), 2),
                        new Label(
                                "Rata-rata indikatornya "
                                        + Arithmetic.text(Arithmetic.mean(raw)).id() + ", dibatasi 100: "
                                        + Arithmetic.text(Arithmetic.mean(capped))
                                                .id() + ".",
                                "The mean of its indicators is "
                                        + Arithmetic.text(Arithmetic.mean(raw)).en() + ", capped at 100: "
                                        + Arithmetic.text(Arithmetic.mean(capped))
                                                .en() + ".")));
    }

    /** The mean of the highest indicators' percents, capped at 100. */
    private static String overall(PrintedReport report, PrintedCell cell) {
        List<PrintedCell> own = capaian(report, cell);
        return own.isEmpty()
                ? ""
                : Arithmetic.shown(
                        Arithmetic.mean(values(report, own).stream()
                                .map(each -> each.min(Arithmetic.HUNDRED))
                                .toList()),
                        2);
    }

    /** The percents of a node's indicators, or of those at the top of the plan, each once. */
    private static List<PrintedCell> capaian(PrintedReport report, PrintedCell cell) {
        List<PrintedCell> found = new ArrayList<>();
        report.column(PrintedColumn.CAPAIAN)
                .filter(other -> other.indicator().isPresent()
                        && other.year() == cell.year()
                        && other.period().equals(cell.period())
                        && report.number(other).isPresent())
                .filter(other -> cell.node().isPresent()
                        ? report.node(other).equals(cell.node())
                        : report.node(other)
                                .filter(node -> sasaran(report, node))
                                .isPresent())
                .filter(other ->
                        found.stream().noneMatch(each -> each.indicator().equals(other.indicator())))
                .forEach(found::add);
        return found;
    }

    /** Nodes without a budget above the programmes: those that no plan node with money lies above. */
    private static boolean sasaran(PrintedReport report, String node) {
        return report.column(PrintedColumn.PAGU)
                .noneMatch(cell -> cell.node().filter(node::equals).isPresent());
    }

    private static List<BigDecimal> values(PrintedReport report, List<PrintedCell> cells) {
        return cells.stream()
                .map(each -> report.number(each).orElseThrow().value())
                .toList();
    }
}
