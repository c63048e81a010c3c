package id.lini.shared.form;

import id.lini.shared.entry.Period;

/**
 * How often a form is filled. Per event each entry adds up; periodic forms have one report per unit and period, and a
 * later one replaces it.
 */
public enum Rhythm {
    /** Each meeting, visit or service day is its own entry, on a day. */
    PER_EVENT(Period.Kind.DAY),
    /** One report a month. */
    MONTHLY(Period.Kind.MONTH),
    /** One report a quarter (triwulan). */
    QUARTERLY(Period.Kind.QUARTER),
    /** One report a year. */
    YEARLY(Period.Kind.YEAR);

    private final Period.Kind period;

    Rhythm(Period.Kind period) {
        this.period = period;
    }

    /** The kind of period an entry of this rhythm names. */
    public Period.Kind period() {
        return period;
    }

    /** Whether one report per unit and period is expected. */
    public boolean periodic() {
        return this != PER_EVENT;
    }
}
