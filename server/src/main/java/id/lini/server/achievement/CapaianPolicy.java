package id.lini.server.achievement;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.plan.Direction;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * How an agency turns target and realisation into a percent in one year. The percent is rounded once, after the cap; only
 * where the policy says so the realisation is rounded before it is divided.
 *
 * @param id {@code utama} for the agency's own; others stand beside it, to compute the same figure another way
 * @param legal what makes it the rule; empty where the source does not say
 * @param predicates the scale of words beside the percents
 */
public record CapaianPolicy(
        String id,
        String legal,
        LowerIsBetter lowerIsBetter,
        Ordinal ordinal,
        ZeroRealisation zeroRealisation,
        Bounds bounds,
        Printed printed,
        Children children,
        SasaranScore score,
        Optional<PredicateScale> predicates) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The formula where lower is better. Where higher is better it is R / T × 100 for everybody. */
    public enum LowerIsBetter {
        /** Target by realisation; for a realisation of zero see {@link ZeroRealisation}. */
        T_OVER_R("T / R × 100"),
        /** Twice the target less the realisation, by target. */
        TWO_T_MINUS_R("(2T − R) / T × 100"),
        /** As for higher is better: wrong, but found in reports that must be reproduced. */
        R_OVER_T("R / T × 100");

        private final String text;

        LowerIsBetter(String text) {
            this.text = text;
        }

        /** Whether a better result gives a lower percent, so that the percent misleads. */
        public boolean wrong() {
            return this == R_OVER_T;
        }
    }

    /** What a step that was not reached is worth. */
    public enum Ordinal {
        /** Reached or passed is 100, anything below 0. */
        REACHED,
        /** Reached or passed is 100, below it the points of the step by those of the target. */
        SHARE
    }

    /** What T / R says where nothing happened. */
    public enum ZeroRealisation {
        /** It is undefined. */
        NONE,
        /** It is reached: 100. */
        HUNDRED
    }

    /** What a mean takes of its children. */
    public enum Children {
        /** Their percents as they are printed. */
        ROUNDED,
        /** Their exact percents. */
        EXACT
    }

    /** How the indicators of a sasaran make its score. */
    public enum SasaranScore {
        /** The plain mean of their percents. */
        MEAN("rata-rata capaian indikator", "mean of the indicators' percents"),
        /** The mean of the midpoints of their classes. */
        MIDPOINT("rata-rata nilai tengah kelas", "mean of the class midpoints"),
        /** Weighted by the budget of the programmes that serve each. */
        WEIGHTED("rata-rata tertimbang anggaran program", "mean weighted by programme budgets");

        private final Label word;

        SasaranScore(String id, String en) {
            this.word = new Label(id, en);
        }

        /** In words, named beside the score. */
        public Label word() {
            return word;
        }
    }

    /**
     * Limits of a percent.
     *
     * @param cap the highest that is shown
     * @param floor the lowest that is shown
     * @param childrenCap the highest that counts in means and scores
     */
    public record Bounds(Optional<BigDecimal> cap, Optional<BigDecimal> floor, Optional<BigDecimal> childrenCap) {
        /** Checks that nothing is missing. */
        public Bounds {
            Objects.requireNonNull(cap, "cap is null");
            Objects.requireNonNull(floor, "floor is null");
            Objects.requireNonNull(childrenCap, "childrenCap is null");
        }

        private BigDecimal within(BigDecimal exact, Optional<BigDecimal> most) {
            BigDecimal above = floor.map(exact::max).orElse(exact);
            return most.map(above::min).orElse(above);
        }
    }

    /**
     * How numbers are printed.
     *
     * @param decimals of a percent
     * @param realisationFirst whether the realisation is rounded before it is divided
     */
    public record Printed(int decimals, Rounding rounding, boolean realisationFirst) {
        /** Checks the decimals. */
        public Printed {
            Objects.requireNonNull(rounding, "rounding is null");
            if (decimals < 0 || decimals > 6) {
                throw new IllegalArgumentException("decimals are 0 to 6");
            }
        }
    }

    /** How a number is rounded. */
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

        private BigDecimal of(BigDecimal exact, int decimals) {
            return Formula.settled(exact).setScale(decimals, mode);
        }
    }

    /** Checks that nothing is missing. */
    public CapaianPolicy {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(legal, "legal is null");
        Objects.requireNonNull(lowerIsBetter, "lowerIsBetter is null");
        Objects.requireNonNull(ordinal, "ordinal is null");
        Objects.requireNonNull(zeroRealisation, "zeroRealisation is null");
        Objects.requireNonNull(bounds, "bounds is null");
        Objects.requireNonNull(printed, "printed is null");
        Objects.requireNonNull(children, "children is null");
        Objects.requireNonNull(score, "score is null");
        Objects.requireNonNull(predicates, "predicates is null");
    }

    /** Of the shown percent. */
    public int decimals() {
        return printed.decimals();
    }

    /** Of the shown percent. */
    public Rounding rounding() {
        return printed.rounding();
    }

    /** The highest percent that is shown, where there is one. */
    public Optional<BigDecimal> cap() {
        return bounds.cap();
    }

    /**
     * The percent, exact and uncapped.
     *
     * @param indicatorDecimals those of the realisation as shown, for policies that round it first
     */
    public Figure capaian(Direction direction, Optional<BigDecimal> target, Figure realisation, int indicatorDecimals) {
        if (target.isEmpty()) {
            return Figure.absent(Absence.NO_TARGET);
        }
        boolean first = printed.realisationFirst() && direction != Direction.ORDINAL;
        return realisation.then(
                real -> percent(direction, target.get(), first ? shown(real, indicatorDecimals) : real));
    }

    /** Realised by budget, always from sums, never capped. */
    public Figure absorption(BigDecimal budget, Figure realised) {
        return budget.signum() == 0 ? Figure.absent(Absence.NO_BUDGET) : realised.then(real -> divide(real, budget));
    }

    /** A percent as it is shown: within floor and cap, then rounded. */
    public BigDecimal shown(BigDecimal exact) {
        return rounding().of(bounds.within(exact, bounds.cap()), decimals());
    }

    /** A percent as it counts in means and scores. */
    public BigDecimal counted(BigDecimal exact) {
        BigDecimal within = bounds.within(exact, bounds.childrenCap());
        return children == Children.ROUNDED ? rounding().of(within, decimals()) : within;
    }

    /** A realisation as it is shown, with the decimals of its indicator. */
    public BigDecimal shown(BigDecimal exact, int indicatorDecimals) {
        return rounding().of(exact, indicatorDecimals);
    }

    /** A percent of money, or a score, as it is shown: rounded, not capped. */
    public BigDecimal shownAbsorption(BigDecimal exact) {
        return rounding().of(exact, decimals());
    }

    /** The word for a percent, decided on its exact and uncapped value. */
    public Optional<PredicateScale.Bound> predicate(BigDecimal exact) {
        return predicates.map(scale -> scale.of(Formula.settled(exact)));
    }

    /** The formula for a direction, with T for target and R for realisation. */
    public String formula(Direction direction) {
        return switch (direction) {
            case HIGHER -> LowerIsBetter.R_OVER_T.text;
            case LOWER -> lowerIsBetter.text;
            case ORDINAL -> ordinal == Ordinal.REACHED ? "R ≥ T: 100, R < T: 0" : "R ≥ T: 100, R < T: R / T × 100";
        };
    }

    private Figure percent(Direction direction, BigDecimal target, BigDecimal real) {
        if (direction == Direction.ORDINAL) {
            if (real.compareTo(target) >= 0) {
                return Figure.of(HUNDRED);
            }
            return ordinal == Ordinal.SHARE ? divide(real, target) : Figure.of(BigDecimal.ZERO);
        }
        LowerIsBetter formula = direction == Direction.HIGHER ? LowerIsBetter.R_OVER_T : lowerIsBetter;
        return switch (formula) {
            case R_OVER_T -> divide(real, target);
            case T_OVER_R ->
                real.signum() == 0 && zeroRealisation == ZeroRealisation.HUNDRED
                        ? Figure.of(HUNDRED)
                        : divide(target, real);
            case TWO_T_MINUS_R -> divide(target.add(target).subtract(real), target);
        };
    }

    private static Figure divide(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Figure.absent(Absence.UNDEFINED)
                : Figure.of(part.multiply(HUNDRED).divide(whole, Formula.DIGITS));
    }
}
