package id.lini.server.report;

import id.lini.server.plan.Level;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of a plan is shown.
 *
 * @param program the code of one programme, empty for all
 * @param owner the person who answers for what is shown, empty for everybody
 * @param depth the lowest level
 */
public record PlanSlice(String program, String owner, Level depth) {
    /** Checks that nothing is missing. */
    public PlanSlice {
        Objects.requireNonNull(program, "program is null");
        Objects.requireNonNull(owner, "owner is null");
        Objects.requireNonNull(depth, "depth is null");
    }

    /** What was asked for, as far as the plan has it. */
    static PlanSlice of(Plan plan, String program, String owner, String depth) {
        Level level = Stream.of(Level.values())
                .filter(each -> each.name().equalsIgnoreCase(depth))
                .findFirst()
                .orElse(Level.SUB_KEGIATAN);
        return new PlanSlice(
                plan.node(program).map(PlanNode::code).orElse(""), owners(plan).contains(owner) ? owner : "", level);
    }

    /** Everybody who answers for something in a plan, by id. */
    static List<String> owners(Plan plan) {
        return plan.nodes().stream()
                .flatMap(node -> node.owner().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether nothing is left out but levels. */
    public boolean whole() {
        return program.isEmpty() && owner.isEmpty();
    }

    /** As the end of a query. */
    public String query() {
        return "&program=" + encoded(program) + "&owner=" + encoded(owner) + "&depth="
                + depth.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The nodes shown, in the plan's order; above what somebody answers for stands what it belongs to. */
    List<PlanNode> nodes(Plan plan) {
        Set<String> within = program.isEmpty()
                ? plan.nodes().stream().map(PlanNode::code).collect(Collectors.toSet())
                : plan.within(program).collect(Collectors.toSet());
        Set<String> owned = owner.isEmpty() ? within : owned(plan);
        return plan.nodes().stream()
                .filter(node -> within.contains(node.code()) && owned.contains(node.code()))
                .filter(node -> node.level().compareTo(depth) <= 0)
                .toList();
    }

    private Set<String> owned(Plan plan) {
        Set<String> codes = new HashSet<>();
        plan.nodes().stream()
                .filter(node -> node.owner().filter(owner::equals).isPresent())
                .forEach(node -> {
                    plan.within(node.code()).forEach(codes::add);
                    Optional<PlanNode> above = node.parent().flatMap(plan::node);
                    while (above.isPresent()) {
                        codes.add(above.get().code());
                        above = above.get().parent().flatMap(plan::node);
                    }
                });
        return codes;
    }
}
