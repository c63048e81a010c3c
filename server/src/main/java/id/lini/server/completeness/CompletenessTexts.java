package id.lini.server.completeness;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the room. */
@Factory
final class CompletenessTexts {
    @Singleton
    @Named("completeness")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.completeness.texts");
    }
}
