package id.lini.server.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The frame's texts. */
@Factory
final class WebTexts {
    @Singleton
    @Named("web")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.web.texts");
    }
}
