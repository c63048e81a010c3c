package id.lini.server.web;

import id.lini.shared.entry.Period;
import id.lini.shared.text.IndonesianFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * Numbers and dates on a page, under the name {@code f}: {@code 1.234,5} and {@code 17 Juni 2024}, or as English readers
 * write them.
 *
 * @param zone the agency's
 */
public record PageFormat(Locale locale, ZoneId zone) {
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter INDONESIAN_TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Checks that nothing is missing. */
    public PageFormat {
        Objects.requireNonNull(locale, "locale is null");
        Objects.requireNonNull(zone, "zone is null");
    }

    /** A whole number. */
    public String number(long value) {
        return english()
                ? NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value)
                : IndonesianFormat.number(value);
    }

    /** A decimal with all the digits it has. */
    public String number(BigDecimal value) {
        if (!english()) {
            return IndonesianFormat.number(value);
        }
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** A day: {@code 17 Juni 2024}. */
    public String day(LocalDate day) {
        return english() ? ENGLISH_DAY.format(day) : IndonesianFormat.day(day);
    }

    /** The day of an instant in the agency's zone. */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** A month: {@code Juni 2024}. */
    public String month(YearMonth month) {
        return english() ? ENGLISH_MONTH.format(month) : IndonesianFormat.month(month);
    }

    /** Day and time in the agency's zone: {@code 17 Juni 2024 pukul 14.05}. */
    public String moment(Instant instant) {
        DateTimeFormatter time = english() ? ENGLISH_TIME : INDONESIAN_TIME;
        return day(instant) + (english() ? " at " : " pukul ") + time.format(instant.atZone(zone));
    }

    /** A period: a day, a month, a quarter or a year. */
    public String period(Period period) {
        LocalDate first = period.first();
        return switch (period.kind()) {
            case DAY -> day(first);
            case MONTH -> month(YearMonth.from(first));
            case QUARTER -> quarter((first.getMonthValue() + 2) / 3, first.getYear());
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** A quarter: {@code Triwulan II 2024}. */
    public String quarter(int quarter, int year) {
        return english() ? "Quarter " + quarter + ", " + year : IndonesianFormat.triwulan(quarter, year);
    }

    /** A label in the page's language. */
    public String text(Label label) {
        return label.in(locale);
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }
}
