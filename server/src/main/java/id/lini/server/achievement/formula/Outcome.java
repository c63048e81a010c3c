package id.lini.server.achievement.formula;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a formula comes to.
 *
 * @param value empty where there is none
 * @param data whether all it asks was there: without a value that means a division by zero
 */
public record Outcome(Optional<BigDecimal> value, boolean data) {
    /** Something it asks is not there. */
    public static final Outcome NO_DATA = new Outcome(Optional.empty(), false);

    /** It divides by zero. */
    public static final Outcome UNDEFINED = new Outcome(Optional.empty(), true);

    /** Checks that nothing is missing. */
    public Outcome {
        Objects.requireNonNull(value, "value is null");
    }

    /** A value; 150 and not 1.5E+2, the one form that comparisons and people expect. */
    public static Outcome of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return new Outcome(Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped), true);
    }

    Outcome with(char sign, Outcome other) {
        if (!data || !other.data) {
            return NO_DATA;
        }
        if (value.isEmpty() || other.value.isEmpty()) {
            return UNDEFINED;
        }
        BigDecimal left = value.get();
        BigDecimal right = other.value.get();
        return switch (sign) {
            case '+' -> of(left.add(right));
            case '-' -> of(left.subtract(right));
            case '*' -> of(left.multiply(right, Formula.DIGITS));
            case '/' -> right.signum() == 0 ? UNDEFINED : of(left.divide(right, Formula.DIGITS));
            default -> throw new IllegalStateException("no such sign: " + sign);
        };
    }
}
