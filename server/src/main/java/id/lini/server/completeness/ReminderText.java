package id.lini.server.completeness;

import id.lini.server.messages.Letter;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.time.LocalDate;
import java.util.List;

/**
 * The words that remind of missing reports.
 *
 * @param today from which days late are counted
 */
record ReminderText(Letter letter, LocalDate today) {
    private static final int LINES = 10;

    /** For an officer with these gaps, the oldest first; in both languages. */
    Label of(String officer, List<Gap> gaps) {
        return letter.to(officer, format -> body(gaps, format));
    }

    private String body(List<Gap> gaps, PageFormat format) {
        String day = format.day(today);
        StringBuilder body = new StringBuilder(format.text(new Label(
                "Per " + day + " laporan ini masih kami tunggu:", "On " + day + " we still wait for these reports:")));
        gaps.stream().limit(LINES).forEach(gap -> body.append("\n- ").append(line(gap, format)));
        int more = gaps.size() - LINES;
        if (more > 0) {
            body.append(
                    format.text(new Label("\n- dan " + more + " laporan lain", "\n- and " + more + " other reports")));
        }
        return body.append(format.text(
                        new Label("\nMohon dikirim lewat aplikasi Lini.", "\nPlease send them with the Lini app.")))
                .toString();
    }

    private String line(Gap gap, PageFormat format) {
        long days = gap.days(today);
        String late =
                days == 0 ? "" : format.text(new Label(" (lewat " + days + " hari)", " (late by " + days + " days)"));
        String returned =
                format.text(new Label(" (dikembalikan, mohon diperbaiki)", " (sent back, please correct it)"));
        return format.text(gap.form().title())
                + ", "
                + gap.duty().unit().name()
                + ", "
                + format.period(gap.duty().period())
                + (gap.returned() ? returned : late);
    }
}
