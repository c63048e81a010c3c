package id.lini.server.achievement;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The months a figure is about, both ends included. */
public record Window(YearMonth first, YearMonth last) {

    /** In order, within one year. */
    public Window {
        if (last.isBefore(first) || first.getYear() != last.getYear()) {
            throw new IllegalArgumentException("not a window: " + first + " to " + last);
        }
    }

    /** From January to the end of a quarter: "s.d. triwulan n". */
    public static Window upTo(int year, int quarter) {
        return new Window(YearMonth.of(year, 1), YearMonth.of(year, quarter * 3));
    }

    /** Every month. */
    public List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
