package id.lini.server.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * An approved value that does not come from the field. Never changed: of a period the one posted last counts.
 *
 * @param component empty for the indicator itself
 * @param period {@code 2024-06}, {@code q1} to {@code q4}, or {@code year}
 * @param month in which the period ends
 * @param posted the day it became known here
 * @param value a number in plain form, or a step; {@link Indicator#value} reads it
 * @param evidence what proves it
 */
public record StatedValue(
        String indicator,
        String component,
        String period,
        YearMonth month,
        LocalDate posted,
        String value,
        Evidence evidence) {

    /**
     * What proves a value.
     *
     * @param source of an external value; of an office entry the kind of document
     * @param file name of the stored file with its hash, empty where there is none
     * @param entry the office's entry that it was approved from; empty for a value that came with the pack
     */
    public record Evidence(
            String source,
            String number,
            Optional<LocalDate> dated,
            String file,
            String sha256,
            String enteredBy,
            String approvedBy,
            Optional<String> entry) {
        /** What was not read. */
        public static final Evidence NONE = new Evidence("", "", Optional.empty(), "", "", "", "", Optional.empty());

        /** Checks that nothing is missing. */
        public Evidence {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(number, "number is null");
            Objects.requireNonNull(dated, "dated is null");
            Objects.requireNonNull(entry, "entry is null");
        }
    }

    /** Checks that nothing is missing. */
    public StatedValue {
        Objects.requireNonNull(indicator, "indicator is null");
        Objects.requireNonNull(component, "component is null");
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(month, "month is null");
        Objects.requireNonNull(posted, "posted is null");
        Objects.requireNonNull(value, "value is null");
        Objects.requireNonNull(evidence, "evidence is null");
    }

    /** The month in which a period of a year ends. */
    public static YearMonth endOf(String period, int year) {
        if (period.equals("year")) {
            return YearMonth.of(year, 12);
        }
        return period.startsWith("q")
                ? YearMonth.of(year, 3 * Character.digit(period.charAt(1), 10))
                : YearMonth.parse(period);
    }
}
