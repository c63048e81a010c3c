package id.lini.server.report;

import id.lini.server.achievement.Absence;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.Coverage;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays the plan out like the printed table: rows in the plan's order, an indicator each. */
final class PlanTable {
    private final QuarterFigures figures;
    private final List<QuarterFigures> quarters;
    private final Map<String, Mark> marks;
    private final PageFormat format;
    private final Printer printer;

    /**
     * A table of these figures.
     *
     * @param quarters from the first of the year to the one shown, for the trend
     * @param marks by the code of the node
     */
    PlanTable(QuarterFigures figures, List<QuarterFigures> quarters, Map<String, Mark> marks, PageFormat format) {
        this.figures = figures;
        this.quarters = List.copyOf(quarters);
        this.marks = Map.copyOf(marks);
        this.format = format;
        this.printer = new Printer(figures.policy(), format);
    }

    /** The rows of these nodes. */
    List<PlanRow> rows(List<PlanNode> nodes) {
        List<PlanRow> rows = new ArrayList<>();
        nodes.forEach(node -> rows(node, rows));
        return rows;
    }

    /** The nodes that money is summed from: the highest of the tree of programmes. */
    static List<PlanNode> tops(Plan plan) {
        return plan.nodes().stream()
                .filter(node -> node.parent().isEmpty() && !node.level().aim())
                .toList();
    }

    /** The money of the whole plan. */
    PlanRow total() {
        BigDecimal budget = BigDecimal.ZERO;
        Figure realised = Figure.absent(Absence.NO_DATA);
        for (PlanNode node : tops(figures.plan())) {
            BudgetFigures money = figures.budgets().get(node.code());
            budget = budget.add(money.budget());
            realised = plus(realised, money.realised());
        }
        BudgetFigures all = new BudgetFigures(budget, realised, figures.policy().absorption(budget, realised));
        Shown none = new Shown("", "", true);
        return new PlanRow(
                "total",
                "",
                "",
                "",
                "",
                true,
                false,
                "",
                "",
                none,
                none,
                none,
                "",
                "",
                true,
                printer.budget(all),
                printer.spent(all),
                printer.absorption(all),
                Trend.NONE,
                Optional.empty());
    }

    private static Figure plus(Figure one, Figure other) {
        if (one.value().isEmpty()) {
            return other;
        }
        return other.value()
                .map(value -> Figure.of(one.value().get().add(value)))
                .orElse(one);
    }

    private void rows(PlanNode node, List<PlanRow> rows) {
        List<Indicator> indicators = figures.plan().indicatorsOf(node.code());
        boolean first = true;
        for (Indicator indicator : indicators) {
            IndicatorFigures own = figures.indicators().get(indicator.id());
            rows.add(row(node, first, Optional.of(own)));
            own.components().forEach(component -> rows.add(part(node, own, component)));
            first = false;
        }
        if (indicators.isEmpty()) {
            rows.add(row(node, true, Optional.empty()));
        }
    }

    private PlanRow row(PlanNode node, boolean first, Optional<IndicatorFigures> indicator) {
        BudgetFigures money = figures.budgets().get(node.code());
        Shown none = new Shown("", "", true);
        Coverage coverage = indicator.map(IndicatorFigures::coverage).orElse(Coverage.NONE);
        return new PlanRow(
                node.level().name().toLowerCase(Locale.ROOT),
                node.label(),
                node.code(),
                node.name(),
                note(node),
                first,
                false,
                indicator.map(each -> each.indicator().id()).orElse(""),
                indicator
                        .map(each -> each.indicator().name()
                                + each.indicator()
                                        .until()
                                        .map(day -> " (" + ended(day) + ")")
                                        .orElse(""))
                        .orElse(""),
                indicator.map(printer::target).orElse(none),
                indicator.map(printer::realisation).orElse(none),
                indicator.map(printer::capaian).orElse(none),
                indicator.flatMap(IndicatorFigures::predicate).orElse(""),
                indicator.map(printer::behind).orElse(""),
                complete(coverage)
                        && indicator
                                .flatMap(IndicatorFigures::parts)
                                .map(PlanTable::whole)
                                .orElse(true),
                printer.budget(money),
                printer.spent(money),
                printer.absorption(money),
                indicator
                        .map(each -> Trend.of(quarters, each.indicator().id(), format))
                        .orElse(Trend.NONE),
                Optional.ofNullable(marks.get(node.code())).filter(mark -> first));
    }

    /** The score of a sasaran, and the last day of what is not in the plan any more. */
    private String note(PlanNode node) {
        return Stream.of(
                        Optional.ofNullable(figures.scores().get(node.code())).map(printer::score),
                        node.until().map(this::ended))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private String ended(LocalDate day) {
        return format.text(new Label("dalam rencana sampai ", "in the plan until ")) + format.day(day);
    }

    private PlanRow part(PlanNode node, IndicatorFigures of, IndicatorFigures.ComponentFigures component) {
        Shown none = new Shown("", "", true);
        return new PlanRow(
                node.level().name().toLowerCase(Locale.ROOT),
                "",
                node.code(),
                "",
                "",
                false,
                true,
                of.indicator().id(),
                component.component().name(),
                printer.componentTarget(component),
                printer.componentRealisation(component),
                printer.percent(component.capaian(), component.printed()),
                "",
                printer.coverage(component.coverage()).orElse(""),
                complete(component.coverage()),
                none,
                none,
                none,
                Trend.NONE,
                Optional.empty());
    }

    private static boolean complete(Coverage coverage) {
        return coverage.expected()
                .map(expected -> coverage.approved() >= expected)
                .orElse(true);
    }

    private static boolean whole(IndicatorFigures.Parts parts) {
        return parts.measured() == parts.all();
    }
}
