package id.lini.server.followup;

import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The words that remind of a follow-up, for a phone's screen or, in Indonesian, for WhatsApp. */
final class ReminderText {
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

    /**
     * In both languages; what may be long comes late, since a phone's message is cut.
     *
     * @param owner the name of who is reminded
     * @param name of the sub-kegiatan
     */
    Label of(FollowUp each, String owner, String name) {
        long days = ChronoUnit.DAYS.between(each.due(), today);
        String id = "Halo " + owner + ". Tindak lanjut ini masih kami tunggu, batas waktu " + indonesian.day(each.due())
                + (days > 0 ? " (lewat " + days + " hari)" : "") + ":\n" + each.instruction() + "\n" + name + ", "
                + indonesian.quarter(each.quarter(), each.year())
                + "\nMohon catat perkembangannya di halaman Tindak lanjut. Terima kasih.\n" + sender;
        String en = "Hello " + owner + ". We still wait for this follow-up, due " + english.day(each.due())
                + (days > 0 ? " (late by " + days + " days)" : "") + ":\n" + each.instruction() + "\n" + name + ", "
                + english.quarter(each.quarter(), each.year())
                + "\nPlease record its progress on the page Follow-up. Thank you.\n" + sender;
        return new Label(id, en);
    }
}
