package id.lini.server.closing;

import id.lini.server.achievement.Absence;
import id.lini.server.web.PageFormat;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads closed figures for a page, from nothing but the signed bytes. */
final class Frozen {
    static final String SCHEMA = "lini-closing/1";

    private final JsonObject content;
    private final PageFormat format;

    Frozen(Closing.Content content, PageFormat format) {
        this.content = Json.read(content.bytes());
        this.format = format;
    }

    /** A figure on a page, or the words for its absence. */
    public record Value(String text, String unit, boolean absent) {
        private static final Value NONE = new Value("", "", true);
    }

    /**
     * A row of the frozen table: an indicator, with the node's name and money in its first row.
     *
     * @param now the realisation as it is today where it differs, empty where it does not
     */
    public record Row(
            String level,
            String number,
            String code,
            String name,
            boolean first,
            String indicatorId,
            String indicator,
            Value target,
            Value realisation,
            Value capaian,
            String coverage,
            boolean complete,
            Value budget,
            Value spent,
            Value absorption,
            String now) {}

    String text(String name) {
        return content.text(name);
    }

    JsonObject policy() {
        return content.object("policy");
    }

    JsonObject plan() {
        return content.object("plan");
    }

    JsonObject basis() {
        return content.object("basis");
    }

    List<JsonObject> checklist() {
        return content.objects("checklist");
    }

    /** The exact realisation of each indicator that had one. */
    Map<String, String> realisations() {
        Map<String, String> exact = new HashMap<>();
        content.objects("indicators")
                .forEach(each -> each.object("realisation")
                        .optionalText("exact")
                        .ifPresent(value -> exact.put(each.text("id"), value)));
        return exact;
    }

    /** The rows in the plan's order; {@code now} gives realisations that differ today, by indicator. */
    List<Row> rows(Map<String, String> now) {
        Map<String, List<JsonObject>> byNode = new HashMap<>();
        content.objects("indicators")
                .forEach(each -> byNode.computeIfAbsent(each.text("node"), node -> new ArrayList<>())
                        .add(each));
        List<Row> rows = new ArrayList<>();
        for (JsonObject node : content.objects("nodes")) {
            boolean first = true;
            for (JsonObject indicator : byNode.getOrDefault(node.text("code"), List.of())) {
                rows.add(row(node, first, Optional.of(indicator), now));
                first = false;
            }
            if (first) {
                rows.add(row(node, true, Optional.empty(), now));
            }
        }
        return rows;
    }

    private Row row(JsonObject node, boolean first, Optional<JsonObject> indicator, Map<String, String> now) {
        String unit = indicator.map(each -> each.text("unit")).orElse("");
        Optional<JsonObject> coverage = indicator.map(each -> each.object("coverage"));
        Optional<Long> expected = coverage.flatMap(each -> each.optionalWhole("expected"));
        long approved = coverage.map(each -> each.whole("approved")).orElse(0L);
        return new Row(
                node.text("level").toLowerCase(Locale.ROOT),
                node.text("label"),
                node.text("code"),
                node.text("name"),
                first,
                indicator.map(each -> each.text("id")).orElse(""),
                indicator.map(each -> each.text("name")).orElse(""),
                indicator.map(each -> target(each, unit)).orElse(Value.NONE),
                indicator.map(each -> realisation(each, unit)).orElse(Value.NONE),
                indicator.map(each -> figure(each.object("capaian"), "%")).orElse(Value.NONE),
                expected.map(all -> format.number(approved) + " / " + format.number(all))
                        .orElse(""),
                expected.map(all -> approved >= all).orElse(true),
                node.optionalText("budget")
                        .map(money -> new Value(number(money), "", false))
                        .orElse(Value.NONE),
                node.optionalObject("spent").map(each -> figure(each, "")).orElse(Value.NONE),
                node.optionalObject("absorption").map(each -> figure(each, "%")).orElse(Value.NONE),
                indicator.map(each -> now.getOrDefault(each.text("id"), "")).orElse(""));
    }

    private Value target(JsonObject indicator, String unit) {
        return indicator
                .optionalText("targetStep")
                .map(step -> new Value(step, "", false))
                .or(() -> indicator.optionalText("target").map(target -> new Value(number(target), unit, false)))
                .orElseGet(() -> new Value(format.text(Absence.NO_TARGET.word()), "", true));
    }

    private Value realisation(JsonObject indicator, String unit) {
        return indicator
                .optionalText("realisationStep")
                .map(step -> new Value(step, "", false))
                .orElseGet(() -> figure(indicator.object("realisation"), unit));
    }

    private Value figure(JsonObject figure, String unit) {
        Optional<String> printed = figure.optionalText("printed").or(() -> figure.optionalText("exact"));
        return printed.map(value -> new Value(number(value), unit, false))
                .orElseGet(() -> new Value(
                        format.text(Absence.valueOf(figure.text("absent")).word()), "", true));
    }

    private String number(String decimal) {
        return format.number(new BigDecimal(decimal));
    }
}
