package id.lini.server.completeness;

import id.lini.server.web.PageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The words of a reminder, in Indonesian, for a phone's screen or for WhatsApp. */
final class ReminderText {
    private static final int LINES = 10;

    private final PageFormat format;
    private final LocalDate today;
    private final String sender;

    ReminderText(ZoneId zone, LocalDate today, String sender) {
        this.format = new PageFormat(Locale.forLanguageTag("id"), zone);
        this.today = today;
        this.sender = sender;
    }

    /** For an officer with these gaps, the oldest first. */
    String of(String officer, List<Gap> gaps) {
        StringBuilder text = new StringBuilder(400);
        text.append("Halo ")
                .append(officer)
                .append(". Per ")
                .append(format.day(today))
                .append(" laporan ini masih kami tunggu:");
        gaps.stream().limit(LINES).forEach(gap -> text.append("\n- ").append(line(gap)));
        if (gaps.size() > LINES) {
            text.append("\n- dan ").append(gaps.size() - LINES).append(" laporan lain");
        }
        return text.append("\nMohon dikirim lewat aplikasi Lini. Terima kasih.\n")
                .append(sender)
                .toString();
    }

    private String line(Gap gap) {
        String what = format.text(gap.form().title()) + ", " + gap.duty().unit().name() + ", "
                + format.period(gap.duty().period());
        long days = gap.days(today);
        if (gap.returned()) {
            return what + " (dikembalikan, mohon diperbaiki)";
        }
        return days == 0 ? what : what + " (lewat " + days + " hari)";
    }
}
