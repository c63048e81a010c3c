package id.lini.server.boundary;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the page. */
@Factory
final class BoundaryTexts {
    @Singleton
    @Named("boundary")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.boundary.texts");
    }
}
