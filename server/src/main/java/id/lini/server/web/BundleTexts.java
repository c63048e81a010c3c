package id.lini.server.web;

import io.micronaut.context.AbstractMessageSource;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of one room, from a bundle whose root is Indonesian. Unlike the framework's own source it never falls back
 * to the language of the machine. A room makes one bean of this type.
 */
public final class BundleTexts extends AbstractMessageSource {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;

    /** Texts of the bundle {@code name}, such as {@code id.lini.server.web.texts}. */
    public BundleTexts(String name) {
        this.bundle = name;
        ResourceBundle.getBundle(name, Locale.ROOT, NO_FALLBACK);
    }

    @Override
    public Optional<String> getRawMessage(String code, MessageContext context) {
        try {
            return Optional.of(ResourceBundle.getBundle(bundle, context.getLocale(), NO_FALLBACK)
                    .getString(code));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
