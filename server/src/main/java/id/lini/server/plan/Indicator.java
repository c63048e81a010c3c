package id.lini.server.plan;

import java.util.Objects;

/**
 * What is measured at a node.
 *
 * @param node the code of the node it belongs to
 * @param formula over approved counts; empty unless {@link Source#computed()}
 * @param decimals of the realisation as shown
 */
public record Indicator(
        String id,
        String node,
        String name,
        String unit,
        Direction direction,
        Source source,
        String formula,
        int decimals) {
    /** A formula belongs to computed sources, and only to them. */
    public Indicator {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(node, "node is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(direction, "direction is null");
        if (source.computed() == formula.isBlank()) {
            throw new IllegalArgumentException("a formula belongs to count and ratio, and only to them");
        }
    }
}
