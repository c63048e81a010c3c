package id.lini.server.web;

import id.lini.server.problem.ProblemPage;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/** A problem as a page: the reader's language first, the other beside it, the code, and where to go on. */
@Singleton
final class BrowserProblemPage implements ProblemPage {
    private final Pages pages;
    private final Languages languages;

    BrowserProblemPage(Pages pages, Languages languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    public MutableHttpResponse<?> show(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        Locale locale = languages.of(request);
        boolean english = locale.equals(Locale.ENGLISH);
        boolean login = problem.code() == ErrorCode.NOT_SIGNED_IN;
        return pages.into(
                response,
                request,
                "web/problem",
                Map.of(
                        "first", problem.text().in(locale),
                        "second", english ? problem.text().id() : problem.text().en(),
                        "otherLanguage", english ? "id" : "en",
                        "code", problem.code().name(),
                        "href", login ? "/masuk" : "/",
                        "action", login ? "problem.login" : "problem.home"));
    }
}
