package id.lini.server.targets;

import id.lini.shared.entry.Period;
import id.lini.shared.form.Slice;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/**
 * What is to be counted at a unit in a period: of a flow what the period adds, of a stock what stands at its end.
 *
 * @param item of the form, its count
 * @param slice the part of the item that is meant
 * @param period {@code 2024-06}, {@code q1} to {@code q4}, or {@code year}
 * @param amount as it was written, with its decimals; above zero
 */
public record FieldTarget(
        int year, UnitId unit, FormId form, String item, Slice slice, String period, BigDecimal amount) {
    /** The text of a whole year. */
    public static final String YEAR = "year";

    /** Checks that nothing is missing. */
    public FieldTarget {
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(item, "item is null");
        Objects.requireNonNull(slice, "slice is null");
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(amount, "amount is null");
    }

    /** The period with its year. */
    public Period span() {
        return span(period, year);
    }

    /** A period text of a pack with its year. */
    public static Period span(String period, int year) {
        if (period.equals(YEAR)) {
            return Period.parse(String.valueOf(year));
        }
        return period.startsWith("q")
                ? Period.parse(year + "-Q" + period.charAt(1))
                : Period.month(YearMonth.parse(period));
    }
}
