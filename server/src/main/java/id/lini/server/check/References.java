package id.lini.server.check;

import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.PredicateScale;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is known beside the print; of a node or an indicator in several years the one told last. */
public final class References {
    private final Map<String, Reference.Node> nodes = new HashMap<>();
    private final Map<String, Reference.Measured> indicators = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<Integer, Convention> conventions = new HashMap<>();

    /** A year's plan, older years first. */
    public References plan(Plan plan) {
        plan.nodes().forEach(this::node);
        plan.indicators().forEach(this::indicator);
        return this;
    }

    /** A node of the plan. */
    public References node(PlanNode node) {
        nodes.put(node.code(), new Reference.Node(node.code(), node.parent(), node.label(), node.name()));
        return this;
    }

    /** An indicator with its named children. */
    public References indicator(Reference.Measured measured) {
        indicators.put(measured.id(), measured);
        return this;
    }

    /** An area and the one it lies in. */
    public References area(String code, String parent) {
        areas.put(code, parent);
        return this;
    }

    /** How the agency says that it computes in a year. */
    public References convention(int year, Convention convention) {
        conventions.put(year, convention);
        return this;
    }

    /** The agency's own policy of a year. */
    public References policy(int year, CapaianPolicy policy) {
        return convention(
                year,
                new Convention(
                        Convention.LowerFormula.valueOf(policy.lowerIsBetter().name()),
                        policy.bounds().cap(),
                        policy.printed().rounding() == CapaianPolicy.Rounding.TRUNCATE
                                ? RoundingMode.DOWN
                                : RoundingMode.HALF_UP,
                        policy.zeroRealisation() == CapaianPolicy.ZeroRealisation.HUNDRED,
                        policy.predicates().map(References::bands).orElse(List.of())));
    }

    /** All of it. */
    public Reference build() {
        return new Reference(nodes, indicators, areas, conventions);
    }

    private void indicator(Indicator each) {
        indicator(new Reference.Measured(
                each.id(),
                each.node(),
                each.name(),
                each.unit(),
                Reference.Sense.valueOf(each.direction().name()),
                each.children().stream().map(Indicator.Child::indicator).toList()));
    }

    private static List<Convention.Band> bands(PredicateScale scale) {
        return scale.bounds().stream()
                .map(bound -> new Convention.Band(
                        bound.predicate(), bound.from(), bound.fromIncluded(), bound.to(), bound.toIncluded()))
                .toList();
    }
}
