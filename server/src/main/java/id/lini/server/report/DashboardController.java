package id.lini.server.report;

import id.lini.server.access.Right;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.home.StartPage;
import id.lini.server.web.login.SignedIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;

/** Where the head of the agency starts: the quarter at a glance, and what needs a decision. */
@Controller(DashboardController.PATH)
@Produces(MediaType.TEXT_HTML)
@Secured("DASHBOARD_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DashboardController implements StartPage {
    static final String PATH = "/ikhtisar";

    private final Pages pages;
    private final Asking asking;
    private final Dashboard dashboard;
    private final QuarterStates states;

    DashboardController(Pages pages, Asking asking, Dashboard dashboard, QuarterStates states) {
        this.pages = pages;
        this.asking = asking;
        this.dashboard = dashboard;
        this.states = states;
    }

    @Override
    public Optional<String> of(SignedIn reader) {
        return reader.may(Right.DASHBOARD_READ) ? Optional.of(PATH) : Optional.empty();
    }

    /** The dashboard of a quarter under the version that stood at its end. */
    @Get
    HttpResponse<?> dashboard(
            HttpRequest<?> request, @QueryValue Optional<Integer> year, @QueryValue Optional<Integer> quarter) {
        Question.View now = new Question.View(Optional.empty(), Optional.empty());
        Optional<Question> asked = asking.question(request, year, quarter, Optional.empty(), now);
        if (asked.isEmpty()) {
            return pages.show(request, "report/none", Map.of());
        }
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        Map<String, Object> model = asking.model(asked.get(), format);
        model.put("state", states.of(reader, asked.get(), format));
        model.put("board", dashboard.of(reader, asked.get(), format));
        model.put("agency", reader.agencyName());
        return pages.show(request, "report/dashboard", model);
    }
}
