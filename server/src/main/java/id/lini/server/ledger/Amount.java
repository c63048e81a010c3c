package id.lini.server.ledger;

/**
 * A count, and how many counting entries say something there: nothing said (no data) is not the same as zero.
 *
 * @param value the sum of the counts
 * @param reports how many entries it is summed from
 */
public record Amount(long value, long reports) {
    /** No data. */
    public static final Amount NONE = new Amount(0, 0);

    /** The amount of one entry. */
    public static Amount said(long value) {
        return new Amount(value, 1);
    }

    /** Both together; {@link ArithmeticException} rather than a wrong sum. */
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(value, other.value), Math.addExact(reports, other.reports));
    }

    /** What takes this amount away. */
    public Amount negated() {
        return new Amount(Math.negateExact(value), Math.negateExact(reports));
    }
}
