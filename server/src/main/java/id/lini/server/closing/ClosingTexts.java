package id.lini.server.closing;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the room. */
@Factory
final class ClosingTexts {
    @Singleton
    @Named("closing")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.closing.texts");
    }
}
