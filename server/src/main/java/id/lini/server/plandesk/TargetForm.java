package id.lini.server.plandesk;

import id.lini.server.pack.NumberLocale;
import id.lini.server.plan.Component;
import id.lini.server.plan.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of an indicator's targets and those of its components: {@code t0_year}, {@code t0_q1}, {@code t0_kind}. */
final class TargetForm {
    private final Indicator indicator;
    private final NumberLocale numbers;

    TargetForm(Indicator indicator, NumberLocale numbers) {
        this.indicator = indicator;
        this.numbers = numbers;
    }

    /**
     * The indicator itself, or a component of it.
     *
     * @param prefix of its fields
     * @param name empty for the indicator itself
     * @param values what stands in its fields, by period, in their order
     * @param kind what the quarters mean
     */
    public record Subject(
            String prefix, String name, String unit, boolean ordinal, Map<String, String> values, String kind) {}

    /** The component of each subject by its prefix; empty for the indicator itself. */
    private Map<String, String> components() {
        Map<String, String> components = new LinkedHashMap<>();
        components.put("t0", "");
        for (Component component : indicator.components()) {
            components.put("t" + components.size(), component.id());
        }
        return components;
    }

    /** The field of each component and period. */
    Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        components()
                .forEach((prefix, component) -> PlanDesk.PERIODS.forEach(
                        period -> places.put(component + " " + period, prefix + "_" + period)));
        return places;
    }

    /** What the fields hold of targets as they stand. */
    Map<String, String> fields(Map<String, PlanDesk.Target> targets) {
        Map<String, String> fields = new HashMap<>();
        components()
                .forEach((prefix, component) -> PlanDesk.PERIODS.forEach(period -> {
                    PlanDesk.Target target = targets.get(component + " " + period);
                    if (target != null) {
                        fields.put(prefix + "_" + period, shown(component, target.text()));
                        if (!period.equals("year")) {
                            fields.put(prefix + "_kind", target.kind());
                        }
                    }
                }));
        return fields;
    }

    private String shown(String component, String text) {
        return ordinal(component) ? text : numbers.written(new BigDecimal(text));
    }

    private boolean ordinal(String component) {
        return component.isEmpty() && indicator.scale().isPresent();
    }

    /** What was entered, by component and period; what is no number is noted. */
    Map<String, PlanDesk.Target> wanted(Entered entered) {
        Map<String, PlanDesk.Target> wanted = new LinkedHashMap<>();
        components()
                .forEach((prefix, component) -> PlanDesk.PERIODS.forEach(period -> {
                    String field = prefix + "_" + period;
                    String text = ordinal(component)
                            ? entered.text(field)
                            : entered.number(field).orElse("");
                    boolean quarter = !period.equals("year") && !text.isEmpty();
                    wanted.put(
                            component + " " + period,
                            new PlanDesk.Target(text, quarter ? entered.text(prefix + "_kind") : ""));
                }));
        return wanted;
    }

    /** The page's subjects with what stands in their fields. */
    List<Subject> subjects(Map<String, String> fields) {
        List<Subject> subjects = new ArrayList<>();
        components().forEach((prefix, id) -> {
            Map<String, String> values = new LinkedHashMap<>();
            PlanDesk.PERIODS.forEach(period -> values.put(period, fields.getOrDefault(prefix + "_" + period, "")));
            subjects.add(new Subject(
                    prefix,
                    indicator.component(id).map(Component::name).orElse(""),
                    indicator.component(id).map(Component::unit).orElse(indicator.unit()),
                    ordinal(id),
                    values,
                    fields.getOrDefault(prefix + "_kind", "increment")));
        });
        return subjects;
    }
}
