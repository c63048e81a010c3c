package id.lini.server.check;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the page. */
@Factory
final class CheckTexts {
    @Singleton
    @Named("check")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.check.texts");
    }
}
