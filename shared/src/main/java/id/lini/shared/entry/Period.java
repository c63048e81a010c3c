package id.lini.shared.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report is for: a day, a month, a quarter (triwulan) or a year, in the agency's zone. The one period type of
 * the whole product. Texts: {@code 2024-06-17}, {@code 2024-06}, {@code 2024-Q2}, {@code 2024}.
 *
 * @param first the first day
 */
public record Period(Kind kind, LocalDate first) implements Comparable<Period> {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    /** The lengths a period may have. */
    public enum Kind {
        /** One day, of an event. */
        DAY(0),
        /** A calendar month. */
        MONTH(1),
        /** Three months from January, April, July or October. */
        QUARTER(3),
        /** A calendar year. */
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    /** The first day must be the first of its kind of period. */
    public Period {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(first, "first is null");
        boolean aligned = switch (kind) {
            case DAY -> true;
            case MONTH -> first.getDayOfMonth() == 1;
            case QUARTER -> first.getDayOfMonth() == 1 && first.getMonthValue() % 3 == 1;
            case YEAR -> first.getDayOfYear() == 1;
        };
        if (!aligned || first.getYear() < 2000 || first.getYear() > 2999) {
            throw new IllegalArgumentException("not a " + kind + " from " + first);
        }
    }

    /** Reads any of the four texts; anything else is an {@link IllegalArgumentException}. */
    public static Period parse(String text) {
        try {
            Matcher quarter = QUARTER.matcher(text);
            if (quarter.matches()) {
                int month = Integer.parseInt(quarter.group(2)) * 3 - 2;
                return new Period(Kind.QUARTER, LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1));
            }
            return switch (text.length()) {
                case 4 -> year(text);
                case 7 -> month(YearMonth.parse(text));
                case 10 -> day(LocalDate.parse(text));
                default -> throw new IllegalArgumentException("not a period: " + text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("not a period: " + text, e);
        }
    }

    private static Period year(String text) {
        Period year = new Period(Kind.YEAR, LocalDate.of(Integer.parseInt(text), 1, 1));
        if (!year.toString().equals(text)) {
            throw new IllegalArgumentException("not a period: " + text);
        }
        return year;
    }

    /** The day. */
    public static Period day(LocalDate day) {
        return new Period(Kind.DAY, day);
    }

    /** The month. */
    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month.atDay(1));
    }

    /** The period of this kind that holds {@code day}. */
    public static Period containing(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day(day);
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> new Period(kind, LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1));
            case YEAR -> new Period(kind, LocalDate.of(day.getYear(), 1, 1));
        };
    }

    /** The last day. */
    public LocalDate last() {
        return kind == Kind.DAY ? first : first.plusMonths(kind.months).minusDays(1);
    }

    /** The month to which its counts belong in the ledger: the one it ends in. */
    public YearMonth ledgerMonth() {
        return YearMonth.from(last());
    }

    /** The period of the same kind just before. */
    public Period previous() {
        return kind == Kind.DAY ? day(first.minusDays(1)) : new Period(kind, first.minusMonths(kind.months));
    }

    @Override
    public int compareTo(Period other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : kind.compareTo(other.kind);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return switch (kind) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
            case YEAR -> String.valueOf(first.getYear());
        };
    }
}
