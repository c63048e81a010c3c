package id.lini.server.followup;

import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.followup.Shortfall.Kind;
import id.lini.server.plan.Direction;
import id.lini.server.plan.Level;
import id.lini.server.plan.PlanNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what lags: for each sub-kegiatan at most one thing, an indicator before money. The rules for money are those of
 * the efficiency report (domain section 5.7).
 */
public final class Shortfalls {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final int QUARTERS = 4;

    private final QuarterFigures figures;
    private final BigDecimal pace;

    private Shortfalls(QuarterFigures figures, int quarter) {
        this.figures = figures;
        this.pace = FULL.multiply(BigDecimal.valueOf(quarter)).divide(BigDecimal.valueOf(QUARTERS));
    }

    /** All of a plan "s.d. triwulan n", in the order of the plan. */
    public static List<Shortfall> of(QuarterFigures figures, int quarter) {
        Shortfalls rules = new Shortfalls(figures, quarter);
        List<Shortfall> found = new ArrayList<>();
        figures.plan().nodes().stream()
                .filter(node -> node.level() == Level.SUB_KEGIATAN)
                .forEach(node -> rules.of(node).ifPresent(found::add));
        return found;
    }

    private Optional<Shortfall> of(PlanNode node) {
        List<IndicatorFigures> indicators = figures.plan().indicatorsOf(node.code()).stream()
                .map(each -> figures.indicators().get(each.id()))
                .toList();
        return indicators.stream()
                .map(this::lagging)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> money(node, indicators));
    }

    private Optional<Shortfall> lagging(IndicatorFigures each) {
        return each.quarter().isPresent() ? behind(each, each.quarter().get()) : outOfPace(each);
    }

    private static Optional<Shortfall> behind(IndicatorFigures each, IndicatorFigures.QuarterTarget quarter) {
        return quarter.capaian()
                .value()
                .filter(capaian -> capaian.compareTo(FULL) < 0)
                .map(capaian -> new Shortfall(
                        each.indicator().node(),
                        Optional.of(each.indicator().id()),
                        Kind.BELOW_TARGET,
                        quarter.printed()));
    }

    private Optional<Shortfall> outOfPace(IndicatorFigures each) {
        Optional<BigDecimal> capaian = each.capaian().value();
        boolean ordinal = each.indicator().direction() == Direction.ORDINAL;
        if (capaian.isEmpty() || (ordinal && pace.compareTo(FULL) < 0)) {
            // a grade is given once, for the year
            return Optional.empty();
        }
        // where less is better a year's target holds at every moment
        boolean whole = pace.compareTo(FULL) == 0 || each.indicator().direction() == Direction.LOWER;
        BigDecimal least = whole ? FULL : pace;
        if (capaian.get().compareTo(least) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Shortfall(
                each.indicator().node(),
                Optional.of(each.indicator().id()),
                whole ? Kind.BELOW_TARGET : Kind.BELOW_PACE,
                each.printed()));
    }

    private Optional<Shortfall> money(PlanNode node, List<IndicatorFigures> indicators) {
        BudgetFigures money = figures.budgets().get(node.code());
        Optional<BigDecimal> spent = money.realised().value().filter(amount -> amount.signum() > 0);
        Optional<BigDecimal> absorption = money.absorption().value();
        boolean nothing = !indicators.isEmpty()
                && indicators.stream()
                        .allMatch(each -> each.capaian()
                                .value()
                                .filter(value -> value.signum() > 0)
                                .isEmpty());
        if (nothing && spent.isPresent()) {
            return Optional.of(shortfall(node, Kind.SPENT_WITHOUT_OUTPUT, absorption));
        }
        boolean all = !indicators.isEmpty()
                && indicators.stream()
                        .allMatch(each -> each.capaian()
                                .value()
                                .filter(value -> value.compareTo(FULL) >= 0)
                                .isPresent());
        if (all && absorption.filter(value -> value.compareTo(HALF) < 0).isPresent()) {
            return Optional.of(shortfall(node, Kind.OUTPUT_WITHOUT_SPENDING, absorption));
        }
        return Optional.empty();
    }

    private Shortfall shortfall(PlanNode node, Kind kind, Optional<BigDecimal> absorption) {
        return new Shortfall(node.code(), Optional.empty(), kind, absorption.map(figures.policy()::shownAbsorption));
    }
}
