package id.lini.server.pack;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the page. */
@Factory
final class PackTexts {
    @Singleton
    @Named("pack")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.pack.texts");
    }
}
