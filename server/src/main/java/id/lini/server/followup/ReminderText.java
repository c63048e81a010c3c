package id.lini.server.followup;

import id.lini.server.messages.Letter;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The words that remind of a follow-up; what may be long comes late, since a phone's message is cut.
 *
 * @param today from which days late are counted
 */
record ReminderText(Letter letter, LocalDate today) {
    /**
     * In both languages.
     *
     * @param owner the name of who is reminded
     * @param name of the sub-kegiatan
     */
    Label of(FollowUp each, String owner, String name) {
        return letter.to(owner, format -> body(each, name, format));
    }

    private String body(FollowUp each, String name, PageFormat format) {
        long days = ChronoUnit.DAYS.between(each.due(), today);
        String due = format.day(each.due());
        String late =
                days > 0 ? format.text(new Label(" (lewat " + days + " hari)", " (late by " + days + " days)")) : "";
        return format.text(new Label(
                        "Tindak lanjut ini masih kami tunggu, batas waktu " + due,
                        "We still wait for this follow-up, due " + due))
                + late + ":\n" + each.instruction() + "\n" + name + ", " + format.quarter(each.quarter(), each.year())
                + "\n"
                + format.text(new Label(
                        "Mohon catat perkembangannya di halaman Tindak lanjut.",
                        "Please record its progress on the page Follow-up."));
    }
}
