package id.lini.server.achievement;

import id.lini.server.plan.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * All figures of a plan version "s.d. triwulan n".
 *
 * @param indicators by indicator id
 * @param budgets by node code
 * @param scores by the code of the sasaran
 * @param known the day whose knowledge it is; empty for now
 * @param asOf when they were computed
 */
public record QuarterFigures(
        Plan plan,
        CapaianPolicy policy,
        Window window,
        Map<String, IndicatorFigures> indicators,
        Map<String, BudgetFigures> budgets,
        Map<String, Score> scores,
        Optional<LocalDate> known,
        Instant asOf) {
    /** Copies the maps. */
    public QuarterFigures {
        indicators = Map.copyOf(indicators);
        budgets = Map.copyOf(budgets);
        scores = Map.copyOf(scores);
    }
}
