package id.lini.server.closing;

import java.time.LocalDate;
import java.time.YearMonth;

/** A quarter of a year, 1 to 4. */
public record Quarter(int year, int number) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2900;
    private static final int MONTHS = 3;

    /** Of this era, 1 to 4. */
    public Quarter {
        if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > 4) {
            throw new IllegalArgumentException("not a quarter: " + year + " " + number);
        }
    }

    /** The last month in it: figures are from January to its end. */
    public YearMonth lastMonth() {
        return YearMonth.of(year, number * MONTHS);
    }

    /** The last day in it. */
    public LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    /** The quarter a day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / MONTHS);
    }

    /** The one after. */
    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }
}
