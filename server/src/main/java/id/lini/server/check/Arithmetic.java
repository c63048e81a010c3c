package id.lini.server.check;

import id.lini.shared.text.IndonesianFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Exact decimals, and what a printed figure with so many decimals can stand for. */
final class Arithmetic {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Arithmetic() {}

    /** Empty where the whole is zero. */
    static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED).divide(whole, DIGITS));
    }

    static BigDecimal mean(List<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), DIGITS);
    }

    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a figure prints like this under a rounding. */
    static boolean prints(Reading.Number printed, BigDecimal exact, RoundingMode rounding) {
        return exact.setScale(printed.decimals(), rounding).compareTo(printed.value()) == 0;
    }

    static boolean prints(Reading.Number printed, BigDecimal exact) {
        return prints(printed, exact, RoundingMode.HALF_UP);
    }

    /** Whether two prints can stand for one figure: the longer one rounds to the shorter. */
    static boolean compatible(Reading.Number one, Reading.Number other) {
        int decimals = Math.min(one.decimals(), other.decimals());
        return one.value()
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .compareTo(other.value().setScale(decimals, RoundingMode.HALF_UP))
                == 0;
    }

    /** Half a unit of the last printed digit. */
    static BigDecimal slack(Reading.Number printed) {
        return HALF.movePointLeft(printed.decimals());
    }

    static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    /** As it would be printed with the same decimals. */
    static String shown(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** At most six decimals, for a sentence. */
    static Label text(BigDecimal value) {
        BigDecimal shortened = value.scale() > 6 ? value.setScale(6, RoundingMode.HALF_UP) : value;
        BigDecimal plain = shortened.signum() == 0 ? BigDecimal.ZERO : shortened.stripTrailingZeros();
        BigDecimal positive = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new Label(IndonesianFormat.number(positive), positive.toPlainString());
    }

    /** Whether one number is the other with two neighbouring digits exchanged. */
    static boolean digitsSwapped(BigDecimal one, BigDecimal other) {
        String left = one.toPlainString();
        String right = other.toPlainString();
        if (left.length() != right.length() || left.equals(right)) {
            return false;
        }
        int first = 0;
        while (left.charAt(first) == right.charAt(first)) {
            first++;
        }
        if (first + 1 >= left.length()) {
            return false;
        }
        return left.charAt(first) == right.charAt(first + 1)
                && left.charAt(first + 1) == right.charAt(first)
                && left.substring(first + 2).equals(right.substring(first + 2));
    }

    /** Whether one number is the other with its point moved. */
    static boolean pointMoved(BigDecimal one, BigDecimal other) {
        return one.signum() != 0
                && other.signum() != 0
                && !same(one, other)
                && same(
                        new BigDecimal(one.stripTrailingZeros().unscaledValue()),
                        new BigDecimal(other.stripTrailingZeros().unscaledValue()));
    }
}
