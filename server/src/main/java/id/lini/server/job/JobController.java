package id.lini.server.job;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;

/** The pages Pekerjaan: what one asked for, and how far it is. Nobody sees another's. */
@Controller("/pekerjaan")
@Produces(MediaType.TEXT_HTML)
@Secured("HOME")
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobController {
    /** Browsers open the page again after so many seconds, without a script. */
    private static final String AGAIN = "2";

    private final Pages pages;
    private final Jobs jobs;

    JobController(Pages pages, Jobs jobs) {
        this.pages = pages;
        this.jobs = jobs;
    }

    @Get
    HttpResponse<?> all(HttpRequest<?> request) {
        PageFormat format = pages.format(request);
        List<JobLine> lines = jobs.of(SignedIn.of(request)).stream()
                .map(job -> JobLine.of(job, jobs.step(job), format))
                .toList();
        return pages.show(request, "job/list", Map.of("jobs", lines));
    }

    /** One; it shows itself again while it goes on. */
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        Job job = jobs.find(SignedIn.of(request), id).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
        JobLine line = JobLine.of(job, jobs.step(job), pages.format(request));
        MutableHttpResponse<String> page = pages.show(request, "job/one", Map.of("job", line));
        return line.over() ? page : page.header("Refresh", AGAIN);
    }
}
