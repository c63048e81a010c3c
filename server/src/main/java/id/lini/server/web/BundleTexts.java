package id.lini.server.web;

import io.micronaut.context.AbstractMessageSource;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of one room, from a bundle whose root is Indonesian. Unlike the framework's own source it never falls back
 * to the language of the machine. A room makes one bean of this type.
 */
public final class BundleTexts extends AbstractMessageSource {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle indonesian;
    private final ResourceBundle english;

    /** Texts of the bundle {@code name}, such as {@code id.lini.server.web.texts}. */
    public BundleTexts(String name) {
        this.indonesian = ResourceBundle.getBundle(name, Locale.ROOT, NO_FALLBACK);
        this.english = ResourceBundle.getBundle(name, Locale.ENGLISH, NO_FALLBACK);
    }

    /** Rooms are asked one after the other for each word of a page, so a missing one must cost nothing. */
    @Override
    public Optional<String> getRawMessage(String code, MessageContext context) {
        boolean inEnglish =
                Locale.ENGLISH.getLanguage().equals(context.getLocale().getLanguage());
        ResourceBundle texts = inEnglish ? english : indonesian;
        return texts.containsKey(code) ? Optional.of(texts.getString(code)) : Optional.empty();
    }
}
