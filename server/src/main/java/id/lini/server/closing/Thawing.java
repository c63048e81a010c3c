package id.lini.server.closing;

import id.lini.server.achievement.Absence;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.Coverage;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.achievement.Score;
import id.lini.server.plan.RenstraTarget;
import id.lini.server.plan.Targets;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts closed values in the place of today's. What the signed bytes do not hold (the tree of the plan, words for pages) is
 * taken from today; a figure that was not closed stays as it is.
 */
final class Thawing {
    private final JsonObject content;
    private final Map<String, JsonObject> indicators = new HashMap<>();
    private final Map<String, JsonObject> nodes = new HashMap<>();

    Thawing(Closing.Content content) {
        this.content = Json.read(content.bytes());
        this.content.objects("indicators").forEach(each -> indicators.put(each.text("id"), each));
        this.content.objects("nodes").forEach(each -> nodes.put(each.text("code"), each));
    }

    /** One indicator as it was closed. */
    IndicatorFigures indicator(IndicatorFigures today) {
        return Optional.ofNullable(indicators.get(today.indicator().id()))
                .map(then -> indicator(today, then))
                .orElse(today);
    }

    QuarterFigures figures(QuarterFigures today) {
        Map<String, IndicatorFigures> closed = new HashMap<>(today.indicators());
        closed.replaceAll((id, each) -> indicator(each));
        Map<String, BudgetFigures> budgets = new HashMap<>(today.budgets());
        budgets.replaceAll((code, each) -> Optional.ofNullable(nodes.get(code))
                .map(then -> budget(each, then))
                .orElse(each));
        Map<String, Score> scores = new HashMap<>(today.scores());
        content.optionalObjects("scores").forEach(each -> scores.put(each.text("sasaran"), score(each)));
        return new QuarterFigures(
                today.plan(),
                today.policy(),
                today.window(),
                closed,
                budgets,
                scores,
                today.known(),
                content.instant("closedAt"));
    }

    private static IndicatorFigures indicator(IndicatorFigures now, JsonObject then) {
        JsonObject capaian = then.object("capaian");
        return new IndicatorFigures(
                now.indicator(),
                decimal(then, "target"),
                figure(then.object("realisation")),
                figure(capaian),
                decimal(capaian, "printed"),
                then.optionalText("predicate"),
                coverage(then.object("coverage")),
                then.optionalObject("parts").map(Thawing::parts).or(now::parts),
                components(now.components(), then.objects("components")),
                then.optionalObject("quarter").map(Thawing::quarter),
                then.optionalObject("renstra").map(Thawing::renstra));
    }

    private static List<IndicatorFigures.ComponentFigures> components(
            List<IndicatorFigures.ComponentFigures> now, List<JsonObject> then) {
        if (now.size() != then.size()) {
            return now;
        }
        List<IndicatorFigures.ComponentFigures> closed = new ArrayList<>();
        for (int at = 0; at < now.size(); at++) {
            JsonObject each = then.get(at);
            closed.add(new IndicatorFigures.ComponentFigures(
                    now.get(at).component(),
                    decimal(each, "target"),
                    figure(each.object("realisation")),
                    figure(each.object("capaian")),
                    decimal(each.object("capaian"), "printed"),
                    now.get(at).coverage()));
        }
        return closed;
    }

    private static IndicatorFigures.QuarterTarget quarter(JsonObject then) {
        return new IndicatorFigures.QuarterTarget(
                Targets.Kind.valueOf(then.text("kind")),
                new BigDecimal(then.text("target")),
                figure(then.object("realisation")),
                figure(then.object("capaian")),
                decimal(then.object("capaian"), "printed"));
    }

    /** Quarters that were closed before Renstra targets were kept have none. */
    private static IndicatorFigures.AgainstRenstra renstra(JsonObject then) {
        return new IndicatorFigures.AgainstRenstra(
                new RenstraTarget(
                        then.integer("firstYear"),
                        then.integer("lastYear"),
                        new BigDecimal(then.text("target")),
                        then.text("legal")),
                figure(then.object("capaian")),
                decimal(then.object("capaian"), "printed"));
    }

    private static BudgetFigures budget(BudgetFigures now, JsonObject then) {
        if (then.optionalText("budget").isEmpty()) {
            return now;
        }
        return new BudgetFigures(
                new BigDecimal(then.text("budget")), figure(then.object("spent")), figure(then.object("absorption")));
    }

    private static Score score(JsonObject then) {
        JsonObject score = then.object("score");
        return new Score(
                CapaianPolicy.SasaranScore.valueOf(then.text("rule")),
                figure(score),
                decimal(score, "printed"),
                then.optionalText("predicate"),
                parts(then.object("parts")));
    }

    private static IndicatorFigures.Parts parts(JsonObject then) {
        return new IndicatorFigures.Parts(then.integer("measured"), then.integer("all"));
    }

    private static Coverage coverage(JsonObject then) {
        return new Coverage(then.whole("approved"), then.optionalWhole("expected"));
    }

    private static Figure figure(JsonObject then) {
        return then.optionalText("exact")
                .map(exact -> Figure.of(new BigDecimal(exact)))
                .orElseGet(() -> Figure.absent(Absence.valueOf(then.text("absent"))));
    }

    private static Optional<BigDecimal> decimal(JsonObject then, String name) {
        return then.optionalText(name).map(BigDecimal::new);
    }
}
