package id.lini.server.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a year's plan with what was spent.
 *
 * @param nodes in the order of the printed plan, parents before children
 * @param indicators in the order of the printed plan
 * @param targets by indicator; one that is absent has none
 * @param budgets in rupiah by sub-kegiatan
 */
public record Plan(
        PlanVersion version,
        List<PlanNode> nodes,
        List<Indicator> indicators,
        Map<String, BigDecimal> targets,
        Map<String, BigDecimal> budgets,
        List<Booking> bookings) {
    /** Copies the lists. */
    public Plan {
        nodes = List.copyOf(nodes);
        indicators = List.copyOf(indicators);
        targets = Map.copyOf(targets);
        budgets = Map.copyOf(budgets);
        bookings = List.copyOf(bookings);
    }

    /** The nodes directly under one. */
    public List<PlanNode> children(String code) {
        return nodes.stream()
                .filter(node -> node.parent().filter(code::equals).isPresent())
                .toList();
    }

    /** The node of this code. */
    public Optional<PlanNode> node(String code) {
        return nodes.stream().filter(node -> node.code().equals(code)).findFirst();
    }

    /** The indicator of this id. */
    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The indicators of a node. */
    public List<Indicator> indicatorsOf(String code) {
        return indicators.stream().filter(each -> each.node().equals(code)).toList();
    }

    /** The node and all under it. */
    public Stream<String> within(String code) {
        return Stream.concat(Stream.of(code), children(code).stream().flatMap(child -> within(child.code())));
    }
}
