package id.lini.server.followup;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the room. */
@Factory
final class FollowUpTexts {
    @Singleton
    @Named("followup")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.followup.texts");
    }
}
