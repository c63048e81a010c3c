package id.lini.server.job;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the pages. */
@Factory
final class JobTexts {
    @Singleton
    @Named("job")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.job.texts");
    }
}
