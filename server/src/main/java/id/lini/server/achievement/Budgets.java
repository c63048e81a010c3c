package id.lini.server.achievement;

import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Money is summed, never averaged: a node's budget and spending are those of the sub-kegiatan under it. */
final class Budgets {
    private Budgets() {}

    /** {@code spent} by sub-kegiatan; one that is not in it has no booking. */
    static Map<String, BudgetFigures> of(Plan plan, CapaianPolicy policy, Map<String, BigDecimal> spent) {
        Map<String, BudgetFigures> figures = new HashMap<>();
        for (PlanNode node : plan.nodes()) {
            BigDecimal budget = BigDecimal.ZERO;
            Figure realised = Figure.absent(Absence.NO_DATA);
            for (String code : plan.within(node.code()).toList()) {
                budget = budget.add(plan.budgets().getOrDefault(code, BigDecimal.ZERO));
                if (spent.containsKey(code)) {
                    realised =
                            Figure.of(realised.value().orElse(BigDecimal.ZERO).add(spent.get(code)));
                }
            }
            figures.put(node.code(), new BudgetFigures(budget, realised, policy.absorption(budget, realised)));
        }
        return figures;
    }
}
