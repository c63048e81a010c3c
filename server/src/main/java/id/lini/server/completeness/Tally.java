package id.lini.server.completeness;

/**
 * Reports counted by where they stand.
 *
 * @param late of those that came, how many came after their due day
 */
public record Tally(int expected, int approved, int received, int returned, int awaited, int missing, int late) {
    /** Nothing. */
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    Tally plus(Standing standing, boolean isLate) {
        return new Tally(
                expected + 1,
                approved + (standing == Standing.APPROVED ? 1 : 0),
                received + (standing == Standing.RECEIVED ? 1 : 0),
                returned + (standing == Standing.RETURNED ? 1 : 0),
                awaited + (standing == Standing.AWAITED ? 1 : 0),
                missing + (standing == Standing.MISSING ? 1 : 0),
                late + (isLate ? 1 : 0));
    }

    /** How many came at all. */
    public int came() {
        return approved + received + returned;
    }

    /** How many came in time. */
    public int onTime() {
        return came() - late;
    }

    /** Those whose day has come: what is only awaited counts neither for nor against anybody. */
    public int due() {
        return expected - awaited;
    }

    /** Came in time of those due, in whole percent, truncated: 99 of 100 is never 100. */
    public int onTimePercent() {
        return due() == 0 ? 0 : Math.min(100, onTime() * 100 / due());
    }

    /** Came at all of those due, in whole percent. */
    public int camePercent() {
        return due() == 0 ? 0 : Math.min(100, came() * 100 / due());
    }

    /** Approved of those due, in whole percent. */
    public int approvedPercent() {
        return due() == 0 ? 0 : Math.min(100, approved * 100 / due());
    }
}
