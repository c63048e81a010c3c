package id.lini.shared.text;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in both languages of the product.
 *
 * @param id the Indonesian text
 * @param en the English text
 */
public record Label(String id, String en) {

    /** Neither text may be blank. */
    public Label {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(en, "en is null");
        if (id.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label needs both languages");
        }
    }

    /** English for an English locale, Indonesian for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : id;
    }
}
