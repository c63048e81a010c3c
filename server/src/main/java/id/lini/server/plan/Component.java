package id.lini.server.plan;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A named part of an indicator, with its own unit, target and realisation.
 *
 * @param decimals of the realisation as shown
 * @param weight in the indicator's percent; empty for one like the others, zero for none
 */
public record Component(
        String id, String name, String unit, Measuring measuring, int decimals, Optional<BigDecimal> weight) {
    /** Checks that nothing is missing. */
    public Component {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(measuring, "measuring is null");
        Objects.requireNonNull(weight, "weight is null");
    }
}
