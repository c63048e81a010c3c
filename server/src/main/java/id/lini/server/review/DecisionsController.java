package id.lini.server.review;

import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** The reader's own latest decisions, to look at again and to take back. */
@Controller("/keputusan")
@Produces(MediaType.TEXT_HTML)
@Secured("REVIEW_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionsController {
    private final Pages pages;
    private final Decisions decisions;

    DecisionsController(Pages pages, Decisions decisions) {
        this.pages = pages;
        this.decisions = decisions;
    }

    /** A hundred of them. */
    @Get
    HttpResponse<?> decisions(HttpRequest<?> request) {
        return pages.show(
                request,
                "review/decisions",
                Map.of("decisions", decisions.lately(SignedIn.of(request), pages.format(request))));
    }
}
