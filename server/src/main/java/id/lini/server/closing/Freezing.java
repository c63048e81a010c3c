package id.lini.server.closing;

import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.Coverage;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.achievement.Score;
import id.lini.server.plan.Direction;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes figures down so that nothing else is needed to read them: plan, targets, policy, exact and printed values. */
final class Freezing {
    private final QuarterFigures figures;

    Freezing(QuarterFigures figures) {
        this.figures = figures;
    }

    /** The figures of the quarter, without who closed it and when. */
    Map<String, Object> figures() {
        Map<String, Object> all = new TreeMap<>();
        all.put("plan", version(figures.plan().version()));
        all.put("policy", policy(figures.policy()));
        List<Object> nodes = new ArrayList<>();
        List<Object> indicators = new ArrayList<>();
        for (PlanNode node : figures.plan().nodes()) {
            nodes.add(node(node));
            figures.plan().indicatorsOf(node.code()).stream()
                    .map(each -> figures.indicators().get(each.id()))
                    .forEach(each -> indicators.add(indicator(each)));
        }
        all.put("nodes", nodes);
        all.put("indicators", indicators);
        all.put(
                "scores",
                new TreeMap<>(figures.scores())
                        .entrySet().stream()
                                .map(each -> score(each.getKey(), each.getValue()))
                                .toList());
        return all;
    }

    private static Map<String, Object> score(String sasaran, Score score) {
        Map<String, Object> text = new TreeMap<>();
        text.put("sasaran", sasaran);
        text.put("rule", score.rule().name());
        put(text, "score", score.exact(), score.printed());
        score.predicate().ifPresent(word -> text.put("predicate", word));
        text.put("parts", parts(score.parts()));
        return text;
    }

    private static Map<String, Object> parts(IndicatorFigures.Parts parts) {
        return new TreeMap<>(Map.of("measured", parts.measured(), "all", parts.all()));
    }

    private static Map<String, Object> version(PlanVersion version) {
        Map<String, Object> text = new TreeMap<>();
        text.put("year", version.year());
        text.put("version", version.id());
        text.put("legal", version.legal());
        version.decidedOn().ifPresent(day -> text.put("decidedOn", day.toString()));
        return text;
    }

    private static Map<String, Object> policy(CapaianPolicy policy) {
        Map<String, Object> text = new TreeMap<>();
        text.put("higherIsBetter", policy.formula(Direction.HIGHER));
        text.put("lowerIsBetter", policy.formula(Direction.LOWER));
        text.put("id", policy.id());
        text.put("legal", policy.legal());
        text.put("decimals", policy.decimals());
        text.put("realisationFirst", policy.printed().realisationFirst());
        text.put("rounding", policy.rounding().name());
        policy.cap().ifPresent(most -> text.put("cap", most.toPlainString()));
        // every other rule too, so that nothing has to be guessed when a figure is computed again
        text.put("rules", policy.toString());
        return text;
    }

    private Map<String, Object> node(PlanNode node) {
        BudgetFigures money = figures.budgets().get(node.code());
        Map<String, Object> text = new TreeMap<>();
        text.put("code", node.code());
        text.put("level", node.level().name());
        text.put("label", node.label());
        text.put("name", node.name());
        node.parent().ifPresent(parent -> text.put("parent", parent));
        text.put("budget", money.budget().toPlainString());
        put(text, "spent", money.realised(), Optional.empty());
        Optional<BigDecimal> shown = money.absorption().value().map(figures.policy()::shownAbsorption);
        put(text, "absorption", money.absorption(), shown);
        return text;
    }

    private Map<String, Object> indicator(IndicatorFigures each) {
        Indicator indicator = each.indicator();
        Map<String, Object> text = new TreeMap<>();
        text.put("id", indicator.id());
        text.put("node", indicator.node());
        text.put("name", indicator.name());
        text.put("unit", indicator.unit());
        text.put("direction", indicator.direction().name());
        text.put("source", indicator.source().name());
        text.put("formula", indicator.formula());
        each.target().ifPresent(target -> text.put("target", target.toPlainString()));
        each.target().flatMap(target -> step(indicator, target)).ifPresent(step -> text.put("targetStep", step));
        put(text, "realisation", each.realisation(), shown(indicator, each.realisation()));
        each.realisation()
                .value()
                .flatMap(value -> step(indicator, value))
                .ifPresent(step -> text.put("realisationStep", step));
        put(text, "capaian", each.capaian(), each.printed());
        each.predicate().ifPresent(word -> text.put("predicate", word));
        text.put("coverage", coverage(each.coverage()));
        each.parts().ifPresent(parts -> text.put("parts", parts(parts)));
        each.quarter().ifPresent(quarter -> text.put("quarter", quarter(indicator, quarter)));
        each.renstra().ifPresent(renstra -> text.put("renstra", renstra(indicator, renstra)));
        text.put("components", each.components().stream().map(this::component).toList());
        return text;
    }

    private Map<String, Object> quarter(Indicator indicator, IndicatorFigures.QuarterTarget quarter) {
        Map<String, Object> text = new TreeMap<>();
        text.put("kind", quarter.kind().name());
        text.put("target", quarter.target().toPlainString());
        put(text, "realisation", quarter.realisation(), shown(indicator, quarter.realisation()));
        put(text, "capaian", quarter.capaian(), quarter.printed());
        return text;
    }

    private static Map<String, Object> renstra(Indicator indicator, IndicatorFigures.AgainstRenstra renstra) {
        Map<String, Object> text = new TreeMap<>();
        text.put("firstYear", renstra.target().firstYear());
        text.put("lastYear", renstra.target().lastYear());
        text.put("legal", renstra.target().legal());
        text.put("target", renstra.target().value().toPlainString());
        step(indicator, renstra.target().value()).ifPresent(step -> text.put("targetStep", step));
        put(text, "capaian", renstra.capaian(), renstra.printed());
        return text;
    }

    private Map<String, Object> component(IndicatorFigures.ComponentFigures each) {
        Map<String, Object> text = new TreeMap<>();
        text.put("name", each.component().name());
        text.put("unit", each.component().unit());
        each.target().ifPresent(target -> text.put("target", target.toPlainString()));
        Optional<BigDecimal> shown = each.realisation()
                .value()
                .map(value -> figures.policy().shown(value, each.component().decimals()));
        put(text, "realisation", each.realisation(), shown);
        put(text, "capaian", each.capaian(), each.printed());
        return text;
    }

    private Optional<BigDecimal> shown(Indicator indicator, Figure realisation) {
        return realisation.value().map(value -> figures.policy().shown(value, indicator.decimals()));
    }

    private static Optional<String> step(Indicator indicator, BigDecimal points) {
        return indicator.scale().flatMap(scale -> scale.step(points)).map(Scale.Step::label);
    }

    private static Map<String, Object> coverage(Coverage coverage) {
        Map<String, Object> text = new TreeMap<>();
        text.put("approved", coverage.approved());
        coverage.expected().ifPresent(expected -> text.put("expected", expected));
        return text;
    }

    /** {@code {"exact": "11.5222…", "printed": "11.52"}}, or {@code {"absent": "NO_DATA"}}. */
    private static void put(Map<String, Object> text, String name, Figure figure, Optional<BigDecimal> printed) {
        Map<String, Object> value = new TreeMap<>();
        figure.value().ifPresent(exact -> value.put("exact", exact.toPlainString()));
        printed.ifPresent(shown -> value.put("printed", shown.toPlainString()));
        figure.absence().ifPresent(why -> value.put("absent", why.name()));
        text.put(name, value);
    }
}
