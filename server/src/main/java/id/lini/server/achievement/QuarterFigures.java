package id.lini.server.achievement;

import id.lini.server.plan.Plan;
import java.time.Instant;
import java.util.Map;

/**
 * All figures of a plan version "s.d. triwulan n".
 *
 * @param indicators by indicator id
 * @param budgets by node code
 * @param asOf when they were computed
 */
public record QuarterFigures(
        Plan plan,
        CapaianPolicy policy,
        Window window,
        Map<String, IndicatorFigures> indicators,
        Map<String, BudgetFigures> budgets,
        Instant asOf) {
    /** Copies the maps. */
    public QuarterFigures {
        indicators = Map.copyOf(indicators);
        budgets = Map.copyOf(budgets);
    }
}
