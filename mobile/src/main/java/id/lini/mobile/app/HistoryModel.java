package id.lini.mobile.app;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Everything finished, by the month it is about. */
public final class HistoryModel {
    private final Session session;
    private final Words words;
    private final Lines lines;

    /** Over the entries on the phone. */
    public HistoryModel(Session session, Words words) {
        this.session = session;
        this.words = words;
        this.lines = new Lines(session, words);
    }

    /** The months with entries, latest first. */
    public List<YearMonth> months() {
        return session.store().entries().months().stream().map(YearMonth::from).toList();
    }

    /** A month in words. */
    public String say(YearMonth month) {
        return words.month(month);
    }

    /** The entries of a month, latest first. */
    public List<Line> of(YearMonth month) {
        LocalDate first = month.atDay(1);
        return session.store().entries().between(first, month.atEndOfMonth()).stream()
                .map(lines::of)
                .toList();
    }
}
