package id.lini.server.review;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the room. */
@Factory
final class ReviewTexts {
    @Singleton
    @Named("review")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.review.texts");
    }
}
