package id.lini.server.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of a year's plan. Does not know what was realised; never changes, so that it can be kept between questions. */
public final class Plan {
    private final PlanVersion version;
    private final List<PlanNode> nodes;
    private final List<Indicator> indicators;
    private final Map<TargetOf, Targets> targets;
    private final Map<String, BigDecimal> budgets;
    private final List<SasaranProgram> mapping;
    private final List<NodeChange> changes;
    private final Map<String, RenstraTarget> renstra;
    private final Map<String, PlanNode> byCode = new HashMap<>();
    private final Map<String, Indicator> byId = new HashMap<>();
    private final Map<String, List<PlanNode>> below = new HashMap<>();
    private final Map<String, List<Indicator>> byNode = new HashMap<>();

    /**
     * Whose target.
     *
     * @param component empty for the indicator itself
     */
    public record TargetOf(String indicator, String component) {}

    /**
     * A plan.
     *
     * @param nodes in the order of the printed plan, parents before children
     * @param indicators in the order of the printed plan
     * @param targets one that is absent has none
     * @param budgets in rupiah by sub-kegiatan
     * @param mapping which programmes serve which sasaran
     * @param changes what nodes were in earlier years
     * @param renstra targets at the end of the Renstra by indicator; one that is absent has none
     */
    public Plan(
            PlanVersion version,
            List<PlanNode> nodes,
            List<Indicator> indicators,
            Map<TargetOf, Targets> targets,
            Map<String, BigDecimal> budgets,
            List<SasaranProgram> mapping,
            List<NodeChange> changes,
            Map<String, RenstraTarget> renstra) {
        this.version = version;
        this.nodes = List.copyOf(nodes);
        this.indicators = List.copyOf(indicators);
        this.targets = Map.copyOf(targets);
        this.budgets = Map.copyOf(budgets);
        this.mapping = List.copyOf(mapping);
        this.changes = List.copyOf(changes);
        this.renstra = Map.copyOf(renstra);
        nodes.forEach(node -> byCode.put(node.code(), node));
        nodes.forEach(node -> node.parent()
                .ifPresent(parent ->
                        below.computeIfAbsent(parent, key -> new ArrayList<>()).add(node)));
        for (Indicator indicator : indicators) {
            byId.put(indicator.id(), indicator);
            byNode.computeIfAbsent(indicator.node(), key -> new ArrayList<>()).add(indicator);
        }
    }

    /** Its version. */
    public PlanVersion version() {
        return version;
    }

    /** Parents before children. */
    public List<PlanNode> nodes() {
        return nodes;
    }

    /** In the order of the printed plan. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** By indicator and component; one that is absent has none. */
    public Map<TargetOf, Targets> targets() {
        return targets;
    }

    /** In rupiah by sub-kegiatan. */
    public Map<String, BigDecimal> budgets() {
        return budgets;
    }

    /** Which programmes serve which sasaran. */
    public List<SasaranProgram> mapping() {
        return mapping;
    }

    /** What nodes were in earlier years. */
    public List<NodeChange> changes() {
        return changes;
    }

    /** What an indicator is to have reached at the end of the Renstra; empty where nothing is said. */
    public Optional<RenstraTarget> renstra(String indicator) {
        return Optional.ofNullable(renstra.get(indicator));
    }

    /** The targets of an indicator, or of a component of one. */
    public Targets targets(String indicator, String component) {
        return targets.getOrDefault(new TargetOf(indicator, component), Targets.NONE);
    }

    /** The nodes directly under one. */
    public List<PlanNode> children(String code) {
        return Collections.unmodifiableList(below.getOrDefault(code, List.of()));
    }

    /** The node of this code. */
    public Optional<PlanNode> node(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The indicator of this id. */
    public Optional<Indicator> indicator(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The indicators of a node. */
    public List<Indicator> indicatorsOf(String code) {
        return Collections.unmodifiableList(byNode.getOrDefault(code, List.of()));
    }

    /**
     * The plan as it stood at the end of a day: without indicators that had ended, nor what was planned for nodes that had.
     * Such a node itself stays while something was spent under it, since money that was spent is part of the sums for ever.
     *
     * @param spent codes of the nodes with bookings
     */
    public Plan on(LocalDate day, Set<String> spent) {
        Set<String> over = over(day);
        Set<String> gone = over.stream()
                .filter(code -> within(code).noneMatch(spent::contains))
                .collect(Collectors.toSet());
        List<Indicator> lasting = indicators.stream()
                .filter(each -> !over.contains(each.node()) && !ended(each.until(), day))
                .toList();
        Set<String> past = new HashSet<>(byId.keySet());
        lasting.forEach(each -> past.remove(each.id()));
        return over.isEmpty() && lasting.size() == indicators.size()
                ? this
                : new Plan(
                        version,
                        nodes.stream()
                                .filter(node -> !gone.contains(node.code()))
                                .toList(),
                        lasting,
                        targets,
                        budgets.entrySet().stream()
                                .filter(budget -> !over.contains(budget.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                        mapping.stream()
                                .filter(each -> !gone.contains(each.sasaran()) && !gone.contains(each.program()))
                                .filter(each ->
                                        each.indicator().filter(past::contains).isEmpty())
                                .toList(),
                        changes,
                        renstra);
    }

    /** Whether something in it ever ends. */
    public boolean endings() {
        return nodes.stream().anyMatch(node -> node.until().isPresent())
                || indicators.stream().anyMatch(each -> each.until().isPresent());
    }

    /** Nodes that had ended by themselves or with one above them. */
    private Set<String> over(LocalDate day) {
        Set<String> over = new HashSet<>();
        for (PlanNode node : nodes) {
            if (ended(node.until(), day) || node.parent().filter(over::contains).isPresent()) {
                over.add(node.code());
            }
        }
        return over;
    }

    private static boolean ended(Optional<LocalDate> until, LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }

    /** The node and all under it; of a sasaran also the programmes that serve it, each once. */
    public Stream<String> within(String code) {
        return reached(code).distinct();
    }

    private Stream<String> reached(String code) {
        Stream<String> below = children(code).stream().flatMap(child -> reached(child.code()));
        Stream<String> served =
                mapping.stream().filter(each -> each.sasaran().equals(code)).flatMap(each -> reached(each.program()));
        return Stream.of(Stream.of(code), below, served).flatMap(each -> each);
    }
}
