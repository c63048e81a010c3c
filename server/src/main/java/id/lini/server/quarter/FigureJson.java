package id.lini.server.quarter;

import com.fasterxml.jackson.core.JsonGenerator;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.achievement.Score;
import id.lini.server.plan.PlanNode;
import id.lini.shared.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Figures as canonical JSON: members in alphabetical order, lists in the order of the plan or by code, decimals as texts in
 * plain form, no blanks, and no time of reckoning, so that the same figures give the same bytes.
 */
final class FigureJson {
    private static final String FORMAT = "lini-figures/1";

    private FigureJson() {}

    static String write(QuarterFigures figures) {
        byte[] bytes = Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("budgets");
            for (PlanNode node : figures.plan().nodes()) {
                budget(json, node, figures.budgets().get(node.code()));
            }
            json.writeEndArray();
            json.writeStringField("format", FORMAT);
            json.writeArrayFieldStart("indicators");
            for (var indicator : figures.plan().indicators()) {
                indicator(json, figures.indicators().get(indicator.id()), figures);
            }
            json.writeEndArray();
            json.writeStringField("legal", figures.plan().version().legal());
            json.writeStringField("policy", figures.policy().id());
            json.writeStringField("policyRules", figures.policy().toString());
            json.writeNumberField("quarter", figures.window().last().getMonthValue() / 3);
            json.writeObjectFieldStart("scores");
            for (var score : new TreeMap<>(figures.scores()).entrySet()) {
                score(json, score.getKey(), score.getValue());
            }
            json.writeEndObject();
            json.writeStringField("version", figures.plan().version().id());
            json.writeNumberField("year", figures.plan().version().year());
            json.writeEndObject();
        });
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void budget(JsonGenerator json, PlanNode node, BudgetFigures money) throws IOException {
        json.writeStartObject();
        figure(json, "absorption", money.absorption());
        json.writeStringField("budget", money.budget().toPlainString());
        json.writeStringField("node", node.code());
        figure(json, "realised", money.realised());
        json.writeEndObject();
    }

    private static void indicator(JsonGenerator json, IndicatorFigures each, QuarterFigures figures)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("approved", each.coverage().approved());
        figure(json, "capaian", each.capaian());
        number(json, "capaianPrinted", each.printed());
        if (each.coverage().expected().isPresent()) {
            json.writeNumberField("expected", each.coverage().expected().get());
        }
        json.writeStringField("formula", each.indicator().formula());
        json.writeStringField("indicator", each.indicator().id());
        if (each.parts().isPresent()) {
            json.writeNumberField("measured", each.parts().get().measured());
        }
        json.writeStringField("node", each.indicator().node());
        if (each.parts().isPresent()) {
            json.writeNumberField("parts", each.parts().get().all());
        }
        if (each.predicate().isPresent()) {
            json.writeStringField("predicate", each.predicate().get());
        }
        figure(json, "realisation", each.realisation());
        number(
                json,
                "realisationPrinted",
                each.realisation()
                        .value()
                        .map(value ->
                                figures.policy().shown(value, each.indicator().decimals())));
        json.writeStringField("source", each.indicator().source().name().toLowerCase(Locale.ROOT));
        number(json, "target", each.target());
        json.writeEndObject();
    }

    private static void score(JsonGenerator json, String sasaran, Score score) throws IOException {
        json.writeObjectFieldStart(sasaran);
        figure(json, "exact", score.exact());
        number(json, "printed", score.printed());
        json.writeStringField("rule", score.rule().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    /** A value as a text of digits, an absence as its name in capitals. */
    private static void figure(JsonGenerator json, String name, Figure figure) throws IOException {
        json.writeStringField(
                name,
                figure.value()
                        .map(BigDecimal::toPlainString)
                        .orElseGet(() -> figure.absence().orElseThrow().name()));
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeStringField(name, number.get().toPlainString());
        }
    }
}
