package id.lini.server.report;

import id.lini.server.web.BundleTexts;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The texts of the room. */
@Factory
final class ReportTexts {
    @Singleton
    @Named("report")
    BundleTexts texts() {
        return new BundleTexts("id.lini.server.report.texts");
    }
}
