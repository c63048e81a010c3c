package id.lini.server.achievement;

import id.lini.server.plan.Indicator;
import id.lini.server.plan.StatedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stated values by indicator and component, of a year and of those before it that a cumulative indicator needs. */
final class StatedValues {
    private final Compiled plan;
    private final Map<String, List<StatedValue>> values = new HashMap<>();

    StatedValues(Compiled plan, Collection<StatedValue> all) {
        this.plan = plan;
        for (StatedValue value : all) {
            values.computeIfAbsent(value.indicator() + "/" + value.component(), key -> new ArrayList<>())
                    .add(value);
        }
    }

    /** Those of a span, oldest first, each year under the name that the indicator had then. */
    List<StatedValue> of(Indicator indicator, String component, Span span) {
        List<StatedValue> found = new ArrayList<>();
        for (int year = span.first().getYear(); year <= span.last().getYear(); year++) {
            int of = year;
            values.getOrDefault(plan.idIn(year, indicator.id()) + "/" + component, List.of()).stream()
                    .filter(value -> value.month().getYear() == of && span.holds(value.month()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(StatedValue::month));
        return found;
    }
}
