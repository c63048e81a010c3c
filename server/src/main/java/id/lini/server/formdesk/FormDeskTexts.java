package id.lini.server.formdesk;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the pages. */
@Factory
final class FormDeskTexts {
    @Singleton
    @Named("formdesk")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.formdesk.texts");
    }
}
