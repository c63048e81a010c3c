package id.lini.server.plandesk;

import id.lini.server.plan.Indicator;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.Scale;
import id.lini.server.plan.Targets;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.shared.id.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A version of the plan as a page reads it. */
final class PlanSheet {
    private final Plan plan;
    private final RegistrySnapshot registers;
    private final PageFormat format;

    PlanSheet(Plan plan, RegistrySnapshot registers, PageFormat format) {
        this.plan = plan;
        this.registers = registers;
        this.format = format;
    }

    /**
     * A node with its indicators.
     *
     * @param budget empty where it has none of its own
     * @param depth from 0
     */
    public record Node(
            String code,
            String label,
            String name,
            String level,
            int depth,
            String owner,
            String budget,
            List<Line> indicators) {
        /** Copies the indicators. */
        public Node {
            indicators = List.copyOf(indicators);
        }
    }

    /** An indicator with its target of the year and those of the quarters, empty where there is none. */
    public record Line(String id, String name, String unit, String target, String quarters) {}

    List<Node> nodes() {
        return plan.nodes().stream()
                .filter(node -> node.until().isEmpty())
                .map(this::node)
                .toList();
    }

    private Node node(PlanNode node) {
        return new Node(
                node.code(),
                node.label(),
                node.name(),
                format.text(node.level().word()),
                depth(node),
                node.owner().map(id -> registers.nameOf(new PersonId(id))).orElse(""),
                Optional.ofNullable(plan.budgets().get(node.code()))
                        .map(format::number)
                        .orElse(""),
                plan.indicatorsOf(node.code()).stream()
                        .filter(each -> each.until().isEmpty())
                        .map(this::line)
                        .toList());
    }

    private int depth(PlanNode node) {
        int depth = 0;
        Optional<PlanNode> at = node.parent().flatMap(plan::node);
        while (at.isPresent()) {
            depth++;
            at = at.get().parent().flatMap(plan::node);
        }
        return Math.min(depth, 3);
    }

    private Line line(Indicator indicator) {
        Targets targets = plan.targets(indicator.id(), "");
        List<String> quarters = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            int number = quarter;
            targets.quarter(quarter)
                    .ifPresent(value -> quarters.add(
                            "TW " + List.of("I", "II", "III", "IV").get(number - 1) + ": " + said(indicator, value)));
        }
        return new Line(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                targets.whole().map(value -> said(indicator, value)).orElse(""),
                String.join(", ", quarters));
    }

    private String said(Indicator indicator, BigDecimal value) {
        return indicator
                .scale()
                .flatMap(scale -> scale.step(value))
                .map(Scale.Step::label)
                .orElseGet(() -> format.number(value));
    }
}
