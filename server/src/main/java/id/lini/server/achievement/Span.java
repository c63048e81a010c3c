package id.lini.server.achievement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which reports are asked: months, both included, and units.
 *
 * @param units none for all
 * @param fresh whether a stock must have been reported in the very months: what still stands from before does not count
 */
record Span(YearMonth first, YearMonth last, Set<String> units, boolean fresh) {
    Span {
        units = Set.copyOf(units);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("not a span: " + first + " to " + last);
        }
    }

    static Span of(YearMonth first, YearMonth last) {
        return new Span(first, last, Set.of(), false);
    }

    static Span of(Window window) {
        return of(window.first(), window.last());
    }

    /** One month by itself. */
    static Span only(YearMonth month) {
        return new Span(month, month, Set.of(), true);
    }

    /** One month by itself, of the same units. */
    Span month(YearMonth month) {
        return new Span(month, month, units, true);
    }

    /** The same of some units only. */
    Span within(Set<String> those) {
        return new Span(first, last, those, fresh);
    }

    /** Whether it is one month. */
    boolean single() {
        return first.equals(last);
    }

    /** The day at its end: of registers, and of what stands. */
    LocalDate day() {
        return last.atEndOfMonth();
    }

    /** A stock stands within a year: what was reported in an earlier one is not taken over. */
    YearMonth standsSince() {
        return YearMonth.of(last.getYear(), 1);
    }

    boolean holds(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    boolean takes(String unit) {
        return units.isEmpty() || units.contains(unit);
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
