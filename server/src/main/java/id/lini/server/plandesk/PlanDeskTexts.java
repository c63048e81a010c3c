package id.lini.server.plandesk;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the pages. */
@Factory
final class PlanDeskTexts {
    @Singleton
    @Named("plandesk")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.plandesk.texts");
    }
}
