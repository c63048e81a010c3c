package id.lini.server.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The money of one column, year, period and version in one table, by node of the plan. */
final class MoneyTree {
    /** What a tree is of. */
    record Key(String table, int year, String period, String version, PrintedColumn column) {
        static Key of(PrintedCell cell) {
            return new Key(cell.table(), cell.year(), cell.period(), cell.version(), cell.column());
        }
    }

    private final PrintedReport report;
    private final Map<String, PrintedCell> byNode = new LinkedHashMap<>();

    MoneyTree(PrintedReport report, List<PrintedCell> cells) {
        this.report = report;
        cells.stream()
                .filter(MoneyTree::ofNode)
                .forEach(cell -> byNode.putIfAbsent(cell.node().orElseThrow(), cell));
    }

    /** The tree in which a cell stands. */
    static MoneyTree around(PrintedReport report, PrintedCell cell) {
        return new MoneyTree(
                report,
                report.column(cell.column())
                        .filter(other -> Key.of(other).equals(Key.of(cell)))
                        .toList());
    }

    private static boolean ofNode(PrintedCell cell) {
        return cell.node().isPresent()
                && cell.area().isEmpty()
                && cell.dimensions().isEmpty();
    }

    List<String> nodes() {
        return List.copyOf(byNode.keySet());
    }

    PrintedCell cell(String node) {
        return byNode.get(node);
    }

    Optional<BigDecimal> value(String node) {
        return Optional.ofNullable(byNode.get(node)).flatMap(report::number).map(Reading.Number::value);
    }

    /** Printed children of a node. */
    List<String> children(String node) {
        return byNode.keySet().stream()
                .filter(each ->
                        report.reference().parent(each).filter(node::equals).isPresent())
                .toList();
    }

    /** Nodes above which nothing is printed. */
    List<String> tops() {
        return byNode.keySet().stream()
                .filter(each -> report.reference().ancestors(each).noneMatch(byNode::containsKey))
                .toList();
    }

    /** Whether every cell of these nodes is a number. */
    boolean complete(List<String> nodes) {
        return nodes.stream().allMatch(node -> value(node).isPresent());
    }

    BigDecimal sum(List<String> nodes) {
        return Arithmetic.sum(
                nodes.stream().map(this::value).flatMap(Optional::stream).toList());
    }

    /** The sum of the lowest printed nodes under one. */
    BigDecimal leaves(String node) {
        List<String> children = children(node);
        return children.isEmpty()
                ? value(node).orElse(BigDecimal.ZERO)
                : Arithmetic.sum(children.stream().map(this::leaves).toList());
    }

    Optional<PrintedCell> parentOf(PrintedCell cell) {
        return cell.node().flatMap(report.reference()::parent).map(byNode::get);
    }

    /** What a cell should be: its parent less its parent's other children. */
    Optional<BigDecimal> missing(PrintedCell cell) {
        Optional<String> parent = cell.node().flatMap(report.reference()::parent);
        Optional<BigDecimal> whole = parent.flatMap(this::value);
        List<String> others = parent.map(this::children).orElse(List.of()).stream()
                .filter(each -> !each.equals(cell.node().orElse("")))
                .toList();
        return complete(others) ? whole.map(value -> value.subtract(sum(others))) : Optional.empty();
    }

    /** Whether a child of a node is printed elsewhere in the report, but not in this table. */
    boolean partial(String node) {
        PrintedCell cell = byNode.get(node);
        return report.column(cell.column())
                .filter(other -> other.year() == cell.year() && other.node().isPresent())
                .map(other -> other.node().orElseThrow())
                .filter(other ->
                        report.reference().parent(other).filter(node::equals).isPresent())
                .anyMatch(other -> !byNode.containsKey(other));
    }
}
