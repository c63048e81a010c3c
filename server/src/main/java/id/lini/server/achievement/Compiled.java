package id.lini.server.achievement;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.plan.Component;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan with everything that need not be read again while its revision stands: formulas that were parsed, policies. */
final class Compiled {
    private final Plan plan;
    private final List<CapaianPolicy> policies;
    private final Map<Integer, Map<String, String>> renamed;
    private final Map<String, Formula> formulas = new HashMap<>();

    /**
     * A plan.
     *
     * @param policies the agency's own first
     * @param renamed by year and indicator, what it was called the year before
     */
    Compiled(Plan plan, List<CapaianPolicy> policies, Map<Integer, Map<String, String>> renamed) {
        this.plan = plan;
        this.policies = List.copyOf(policies);
        this.renamed = Map.copyOf(renamed);
        for (Indicator indicator : plan.indicators()) {
            if (indicator.source().computed()) {
                formulas.put(key(indicator.id(), ""), Formula.parse(indicator.formula()));
            }
            for (Component component : indicator.components()) {
                if (component.measuring().source().computed()) {
                    formulas.put(
                            key(indicator.id(), component.id()),
                            Formula.parse(component.measuring().formula()));
                }
            }
        }
    }

    private Compiled(Compiled all, Plan plan) {
        this.plan = plan;
        this.policies = all.policies;
        this.renamed = all.renamed;
        this.formulas.putAll(all.formulas);
    }

    /** The same with the plan as it stood on some day. */
    Compiled with(Plan standing) {
        return standing == plan ? this : new Compiled(this, standing);
    }

    Plan plan() {
        return plan;
    }

    List<CapaianPolicy> policies() {
        return policies;
    }

    /** A policy by its id; the agency's own for none. */
    Optional<CapaianPolicy> policy(Optional<String> id) {
        return policies.stream()
                .filter(policy ->
                        id.filter(wanted -> !wanted.equals(policy.id())).isEmpty())
                .findFirst();
    }

    /** The formula of an indicator, or of a component of it. */
    Optional<Formula> formula(String indicator, String component) {
        return Optional.ofNullable(formulas.get(key(indicator, component)));
    }

    /** What an indicator of this plan was called in an earlier year: as now, unless it is said otherwise. */
    String idIn(int year, String indicator) {
        String id = indicator;
        for (int at = plan.version().year(); at > year; at--) {
            id = renamed.getOrDefault(at, Map.of()).getOrDefault(id, id);
        }
        return id;
    }

    private static String key(String indicator, String component) {
        return indicator + "/" + component;
    }
}
