package id.lini.server.pack;

import id.lini.server.check.Convention;
import id.lini.server.check.Reference;
import id.lini.server.check.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a pack says beside its printed figures, without a store. */
final class PackReference {
    private PackReference() {}

    static Reference of(Pack pack) {
        References references = new References();
        pack.areas()
                .forEach(area -> area.value()
                        .parent()
                        .ifPresent(parent -> references.area(area.value().id(), parent)));
        PackPlan plan = pack.plan();
        plan.nodes().forEach(node -> references.node(node.value().node()));
        Map<String, List<String>> children = new HashMap<>();
        plan.children()
                .forEach(child -> children.computeIfAbsent(
                                child.value().year() + " " + child.value().indicator(),
                                none -> new java.util.ArrayList<>())
                        .add(child.value().child()));
        plan.indicators().stream()
                .map(Placed::value)
                .forEach(each -> references.indicator(new Reference.Measured(
                        each.id(),
                        each.node(),
                        each.name(),
                        each.unit(),
                        Reference.Sense.valueOf(each.direction().name()),
                        children.getOrDefault(each.year() + " " + each.id(), List.of()))));
        Set<Integer> years = new HashSet<>();
        plan.policies().stream()
                .map(Placed::value)
                .filter(policy -> years.add(policy.year()))
                .forEach(policy -> references.convention(policy.year(), convention(policy, plan)));
        return references.build();
    }

    /** The first policy of a year is the agency's own. */
    private static Convention convention(PackPlan.Policy policy, PackPlan plan) {
        return new Convention(
                Convention.LowerFormula.valueOf(policy.lowerIsBetter().toUpperCase(Locale.ROOT)),
                Optional.of(policy.cap()).filter(cap -> !cap.equals("none")).map(BigDecimal::new),
                policy.rounding().equals("truncate") ? RoundingMode.DOWN : RoundingMode.HALF_UP,
                policy.zeroRealisation().equals("hundred"),
                plan.predicates().stream()
                        .map(Placed::value)
                        .filter(each ->
                                policy.predicates().filter(each.scale()::equals).isPresent())
                        .map(each -> new Convention.Band(
                                each.predicate(), each.from(), each.fromIncluded(), each.to(), each.toIncluded()))
                        .toList());
    }
}
