package id.lini.server.office;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the room. */
@Factory
final class OfficeTexts {
    @Singleton
    @Named("office")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.office.texts");
    }
}
