package id.lini.server.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How an agency says that it computes, in one year.
 *
 * @param cap the highest percent that its tables print, where there is one
 * @param rounding of printed percents
 * @param zeroIsFull whether a realisation of zero counts as 100 where lower is better
 * @param bands the predicate scale, empty where there is none
 */
public record Convention(
        LowerFormula lower, Optional<BigDecimal> cap, RoundingMode rounding, boolean zeroIsFull, List<Band> bands) {
    /** T / R, no cap, half up: what most agencies print. */
    public static final Convention USUAL =
            new Convention(LowerFormula.T_OVER_R, Optional.empty(), RoundingMode.HALF_UP, false, List.of());

    /** The formulas in use where lower is better. */
    public enum LowerFormula {
        /** Target by realisation. */
        T_OVER_R,
        /** Twice the target less the realisation, by target. */
        TWO_T_MINUS_R,
        /** As where higher is better. */
        R_OVER_T
    }

    /** A class of the scale; an absent bound is open. */
    public record Band(
            String predicate,
            Optional<BigDecimal> from,
            boolean fromIncluded,
            Optional<BigDecimal> to,
            boolean toIncluded) {
        boolean holds(BigDecimal percent) {
            boolean above = from.map(bound -> percent.compareTo(bound) > (fromIncluded ? -1 : 0))
                    .orElse(true);
            boolean below = to.map(bound -> percent.compareTo(bound) < (toIncluded ? 1 : 0))
                    .orElse(true);
            return above && below;
        }
    }

    /** Copies the bands. */
    public Convention {
        Objects.requireNonNull(lower, "lower is null");
        Objects.requireNonNull(cap, "cap is null");
        Objects.requireNonNull(rounding, "rounding is null");
        bands = List.copyOf(bands);
    }
}
