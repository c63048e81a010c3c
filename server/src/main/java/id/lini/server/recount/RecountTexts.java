package id.lini.server.recount;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the pages. */
@Factory
final class RecountTexts {
    @Singleton
    @Named("recount")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.recount.texts");
    }
}
