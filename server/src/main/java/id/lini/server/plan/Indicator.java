package id.lini.server.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is measured at a node.
 *
 * @param node the code of the node it belongs to
 * @param decimals of the realisation as shown
 * @param scale of an ordinal indicator, and only of one
 * @param components named parts with units of their own; empty for most
 * @param children of a roll-up, and only of one
 * @param previous the indicator of the year before that is compared with it
 * @param until the last day on which it was in the plan; empty while it is
 */
public record Indicator(
        String id,
        String node,
        String name,
        String unit,
        Direction direction,
        Measuring measuring,
        int decimals,
        Optional<Scale> scale,
        List<Component> components,
        List<Child> children,
        Optional<String> previous,
        Optional<LocalDate> until) {

    /**
     * A child of a roll-up.
     *
     * @param weight empty for one like the others
     */
    public record Child(String indicator, Optional<BigDecimal> weight) {}

    /** Copies the lists; a scale belongs to ordinal indicators, and only to them. */
    public Indicator {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(node, "node is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(measuring, "measuring is null");
        Objects.requireNonNull(previous, "previous is null");
        Objects.requireNonNull(until, "until is null");
        components = List.copyOf(components);
        children = List.copyOf(children);
        if ((direction == Direction.ORDINAL) != scale.isPresent()) {
            throw new IllegalArgumentException("a scale belongs to ordinal indicators, and only to them");
        }
    }

    /** Where the realisation comes from. */
    public Source source() {
        return measuring.source();
    }

    /** The formula; empty where there is none. */
    public String formula() {
        return measuring.formula();
    }

    /** A number in plain form, or a step of the indicator's scale as its points. */
    public BigDecimal value(String text) {
        return scale.flatMap(each -> each.points(text)).orElseGet(() -> Rows.number(text));
    }

    /** A component by its id. */
    public Optional<Component> component(String component) {
        return components.stream().filter(each -> each.id().equals(component)).findFirst();
    }
}
