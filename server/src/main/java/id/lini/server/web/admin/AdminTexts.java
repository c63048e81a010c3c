package id.lini.server.web.admin;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the room. */
@Factory
final class AdminTexts {
    @Singleton
    @Named("admin")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.web.admin.texts");
    }
}
