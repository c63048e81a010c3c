package id.lini.server.achievement;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.plan.Direction;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * How an agency turns target and realisation into a percent in one year. The realisation is never rounded before; the
 * percent is rounded once, after the cap.
 *
 * @param cap the highest percent that is shown, where there is one
 * @param decimals of the shown percent
 */
public record CapaianPolicy(LowerIsBetter lowerIsBetter, Optional<BigDecimal> cap, int decimals, Rounding rounding) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The formula where lower is better. Where higher is better it is R / T × 100 for everybody. */
    public enum LowerIsBetter {
        /** Target by realisation; undefined for a realisation of zero. */
        T_OVER_R("T / R × 100"),
        /** Twice the target less the realisation, by target. */
        TWO_T_MINUS_R("(2T − R) / T × 100"),
        /** As for higher is better: wrong, but found in reports that must be reproduced. */
        R_OVER_T("R / T × 100");

        private final String text;

        LowerIsBetter(String text) {
            this.text = text;
        }
    }

    /** How the shown percent is rounded. */
    public enum Rounding {
        /** Half away from zero. */
        HALF_UP(RoundingMode.HALF_UP, "setengah ke atas", "half up"),
        /** Further digits are cut off. */
        TRUNCATE(RoundingMode.DOWN, "dipotong", "truncated");

        private final RoundingMode mode;
        private final Label word;

        Rounding(RoundingMode mode, String id, String en) {
            this.mode = mode;
            this.word = new Label(id, en);
        }

        /** In words. */
        public Label word() {
            return word;
        }
    }

    /** Checks the decimals. */
    public CapaianPolicy {
        Objects.requireNonNull(lowerIsBetter, "lowerIsBetter is null");
        Objects.requireNonNull(cap, "cap is null");
        Objects.requireNonNull(rounding, "rounding is null");
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("decimals are 0 to 6");
        }
    }

    /** The percent, exact and uncapped. */
    public Figure capaian(Direction direction, Optional<BigDecimal> target, Figure realisation) {
        if (target.isEmpty()) {
            return Figure.absent(Absence.NO_TARGET);
        }
        return realisation.then(real -> percent(direction, target.get(), real));
    }

    /** Realised by budget, always from sums, never capped. */
    public Figure absorption(BigDecimal budget, Figure realised) {
        return budget.signum() == 0 ? Figure.absent(Absence.NO_BUDGET) : realised.then(real -> divide(real, budget));
    }

    /** A percent as it is shown: capped, then rounded. */
    public BigDecimal shown(BigDecimal exact) {
        BigDecimal capped = cap.map(exact::min).orElse(exact);
        return capped.setScale(decimals, rounding.mode);
    }

    /** A realisation as it is shown, with the decimals of its indicator; what is computed with stays exact. */
    public BigDecimal shown(BigDecimal exact, int indicatorDecimals) {
        return exact.setScale(indicatorDecimals, rounding.mode);
    }

    /** A percent of money as it is shown: rounded, not capped. */
    public BigDecimal shownAbsorption(BigDecimal exact) {
        return exact.setScale(decimals, rounding.mode);
    }

    /** The formula for a direction, with T for target and R for realisation. */
    public String formula(Direction direction) {
        return direction == Direction.HIGHER ? LowerIsBetter.R_OVER_T.text : lowerIsBetter.text;
    }

    private Figure percent(Direction direction, BigDecimal target, BigDecimal real) {
        LowerIsBetter formula = direction == Direction.HIGHER ? LowerIsBetter.R_OVER_T : lowerIsBetter;
        return switch (formula) {
            case R_OVER_T -> divide(real, target);
            case T_OVER_R -> divide(target, real);
            case TWO_T_MINUS_R -> divide(target.add(target).subtract(real), target);
        };
    }

    private static Figure divide(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Figure.absent(Absence.UNDEFINED)
                : Figure.of(part.multiply(HUNDRED).divide(whole, Formula.DIGITS));
    }
}
