package id.lini.server.achievement;

import id.lini.server.plan.Indicator;
import id.lini.server.plan.Level;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scores of every sasaran that has indicators. */
final class Scores {
    private final Plan plan;
    private final CapaianPolicy policy;
    private final Map<String, IndicatorFigures> indicators;
    private final Map<String, BudgetFigures> budgets;

    Scores(
            Plan plan,
            CapaianPolicy policy,
            Map<String, IndicatorFigures> indicators,
            Map<String, BudgetFigures> budgets) {
        this.plan = plan;
        this.policy = policy;
        this.indicators = indicators;
        this.budgets = budgets;
    }

    /** By the sasaran's code. */
    Map<String, Score> all() {
        Map<String, Score> scores = new HashMap<>();
        for (PlanNode node : plan.nodes()) {
            List<Indicator> own = plan.indicatorsOf(node.code());
            if (node.level() == Level.SASARAN && !own.isEmpty()) {
                scores.put(node.code(), score(own));
            }
        }
        return scores;
    }

    private Score score(List<Indicator> own) {
        List<Weighing.Part> parts = own.stream().map(this::part).toList();
        Weighing mean = Weighing.of(parts, policy);
        return new Score(
                policy.score(),
                mean.mean(),
                mean.mean().value().map(policy::shownAbsorption),
                mean.mean().value().flatMap(policy::predicate).map(PredicateScale.Bound::predicate),
                mean.parts());
    }

    private Weighing.Part part(Indicator indicator) {
        Figure percent = indicators.get(indicator.id()).capaian();
        return switch (policy.score()) {
            case MEAN -> new Weighing.Part(percent, BigDecimal.ONE);
            case MIDPOINT -> new Weighing.Part(percent.then(this::midpoint), BigDecimal.ONE);
            case WEIGHTED -> new Weighing.Part(percent, weight(indicator));
        };
    }

    private Figure midpoint(BigDecimal percent) {
        return policy.predicate(percent)
                .flatMap(PredicateScale.Bound::midpoint)
                .map(Figure::of)
                .orElse(Figure.absent(Absence.UNDEFINED));
    }

    /** The budgets of the programmes that serve this indicator of the sasaran. */
    private BigDecimal weight(Indicator indicator) {
        return plan.mapping().stream()
                .filter(each -> each.sasaran().equals(indicator.node()))
                .filter(each -> each.indicator().map(indicator.id()::equals).orElse(true))
                .map(each -> budgets.get(each.program()).budget())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
