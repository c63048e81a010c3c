package id.lini.deploy.demo;

import id.lini.shared.entry.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days on which a town hall meets. */
final class Days {
    private Days() {}

    /** The day of the month, or the Friday before when that is a weekend. */
    static Period weekday(YearMonth month, int dayOfMonth) {
        LocalDate day = month.atDay(dayOfMonth);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return Period.day(day);
    }
}
