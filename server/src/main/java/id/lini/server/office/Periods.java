package id.lini.server.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The periods that an entry can be about. */
final class Periods {
    private Periods() {}

    /** Quarters and the year for a value, months for money and after the quarters. */
    static List<String> of(OfficeKind kind, int year) {
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month).toString())
                .toList();
        if (kind == OfficeKind.BOOKING) {
            return months;
        }
        List<String> all = new ArrayList<>(List.of("q1", "q2", "q3", "q4", "year"));
        all.addAll(months);
        return List.copyOf(all);
    }

    /** Whether two periods are of one length: what is added up has one, or something would be counted twice. */
    static boolean alike(String one, String other) {
        return length(one).equals(length(other));
    }

    private static String length(String period) {
        return period.startsWith("q") ? "q" : period.equals("year") ? period : "month";
    }

    /** The first day of a period; empty for what is none of that year. */
    static Optional<LocalDate> first(String period, int year) {
        return switch (period) {
            case "year" -> Optional.of(LocalDate.of(year, 1, 1));
            case "q1", "q2", "q3", "q4" -> Optional.of(LocalDate.of(year, 3 * (period.charAt(1) - '1') + 1, 1));
            default -> month(period).filter(month -> month.getYear() == year).map(month -> month.atDay(1));
        };
    }

    static Optional<YearMonth> month(String period) {
        try {
            return Optional.of(YearMonth.parse(period));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
