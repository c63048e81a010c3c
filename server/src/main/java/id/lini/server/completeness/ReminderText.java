package id.lini.server.completeness;

import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The words of a reminder, for a phone's screen or, in Indonesian, for WhatsApp. */
final class ReminderText {
    private static final int LINES = 10;

    private final PageFormat indonesian;
    private final PageFormat english;
    private final LocalDate today;
    private final String sender;

    ReminderText(ZoneId zone, LocalDate today, String sender) {
        this.indonesian = new PageFormat(Locale.forLanguageTag("id"), zone);
        this.english = new PageFormat(Locale.ENGLISH, zone);
        this.today = today;
        this.sender = sender;
    }

    /** For an officer with these gaps, the oldest first; in both languages. */
    Label of(String officer, List<Gap> gaps) {
        int more = gaps.size() - LINES;
        String id = "Halo " + officer + ". Per " + indonesian.day(today) + " laporan ini masih kami tunggu:"
                + lines(gaps, indonesian, " (dikembalikan, mohon diperbaiki)", " (lewat %d hari)")
                + (more > 0 ? "\n- dan " + more + " laporan lain" : "")
                + "\nMohon dikirim lewat aplikasi Lini. Terima kasih.\n" + sender;
        String en = "Hello " + officer + ". On " + english.day(today) + " we still wait for these reports:"
                + lines(gaps, english, " (sent back, please correct it)", " (late by %d days)")
                + (more > 0 ? "\n- and " + more + " other reports" : "")
                + "\nPlease send them with the Lini app. Thank you.\n" + sender;
        return new Label(id, en);
    }

    private String lines(List<Gap> gaps, PageFormat format, String returned, String late) {
        StringBuilder lines = new StringBuilder(400);
        for (Gap gap : gaps.subList(0, Math.min(LINES, gaps.size()))) {
            long days = gap.days(today);
            lines.append("\n- ")
                    .append(format.text(gap.form().title()))
                    .append(", ")
                    .append(gap.duty().unit().name())
                    .append(", ")
                    .append(format.period(gap.duty().period()))
                    .append(gap.returned() ? returned : days == 0 ? "" : String.format(Locale.ROOT, late, days));
        }
        return lines.toString();
    }
}
