package id.lini.server.messages;

import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * A reminder to one person, for a phone's screen or, in Indonesian, for WhatsApp.
 *
 * @param zone whose days it speaks of
 * @param sender the name below it
 */
public record Letter(ZoneId zone, String sender) {

    /** Checks that nothing is missing. */
    public Letter {
        Objects.requireNonNull(zone, "zone is null");
        Objects.requireNonNull(sender, "sender is null");
    }

    /**
     * The letter in both languages.
     *
     * @param name whom it greets
     * @param body what it says, asked once for each language
     */
    public Label to(String name, Function<PageFormat, String> body) {
        PageFormat indonesian = new PageFormat(Locale.forLanguageTag("id"), zone);
        PageFormat english = new PageFormat(Locale.ENGLISH, zone);
        return new Label(
                "Halo " + name + ". " + body.apply(indonesian) + " Terima kasih.\n" + sender,
                "Hello " + name + ". " + body.apply(english) + " Thank you.\n" + sender);
    }
}
