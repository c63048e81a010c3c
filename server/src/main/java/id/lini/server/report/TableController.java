package id.lini.server.report;

import id.lini.server.access.Right;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.followup.FollowUps;
import id.lini.server.plan.Level;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.PersonId;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report of a quarter: the plan with its figures, read like the printed table. */
@Controller("/capaian")
@Produces(MediaType.TEXT_HTML)
@Secured("FIGURES_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TableController {
    private final Pages pages;
    private final Asking asking;
    private final QuarterStates states;
    private final FollowUps followUps;
    private final Registry registry;
    private final Clock clock;

    TableController(
            Pages pages, Asking asking, QuarterStates states, FollowUps followUps, Registry registry, Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.states = states;
        this.followUps = followUps;
        this.registry = registry;
        this.clock = clock;
    }

    /** Somebody who answers for a part of the plan. */
    public record Owner(String id, String name) {}

    /**
     * The plan with its figures; every filter stands in the address.
     *
     * @param program the code of one programme, empty for all
     * @param owner the id of the person who answers for it, empty for everybody
     * @param depth the lowest level shown
     */
    @Get
    HttpResponse<?> table(
            HttpRequest<?> request,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<Integer> quarter,
            @QueryValue Optional<String> version,
            @QueryValue Optional<String> asof,
            @QueryValue Optional<String> policy,
            @QueryValue(defaultValue = "") String program,
            @QueryValue(defaultValue = "") String owner,
            @QueryValue(defaultValue = "sub_kegiatan") String depth) {
        Optional<Question> asked = asking.question(request, year, quarter, version, new Question.View(asof, policy));
        if (asked.isEmpty()) {
            return pages.show(request, "report/none", Map.of());
        }
        Question question = asked.get();
        QuarterFigures figures = asking.figures(question);
        PlanSlice slice = PlanSlice.of(figures.plan(), program, owner, depth);
        return pages.show(request, "report/table", model(request, question, figures, slice));
    }

    private Map<String, Object> model(
            HttpRequest<?> request, Question question, QuarterFigures figures, PlanSlice slice) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        LocalDate today = registers.today(clock);
        boolean opener = reader.may(Right.FOLLOW_UP_OPEN);
        PlanTable table = new PlanTable(
                figures,
                asking.upTo(question, figures),
                Mark.of(question, figures, followUps.all(reader.agency()), today, opener, format),
                format);
        Map<String, Object> model = asking.model(question, format);
        List<PlanRow> rows = table.rows(slice.nodes(figures.plan()));
        model.put("empty", rows.isEmpty());
        model.put(
                "plan",
                pages.part(
                        request,
                        "report/plan",
                        Map.of(
                                "rows",
                                rows,
                                "total",
                                table.total(),
                                "whole",
                                slice.whole(),
                                "query",
                                question.query())));
        model.put("slice", slice);
        model.put("depth", slice.depth().name().toLowerCase(Locale.ROOT));
        model.put("state", states.of(reader, question, format));
        model.put("version", figures.plan().version());
        model.put(
                "decided", figures.plan().version().decidedOn().map(format::day).orElse(""));
        model.put("policy", PolicyText.of(figures.policy(), format));
        model.put("asOf", format.moment(figures.asOf()));
        model.put("checker", reader.may(Right.REPORT_CHECK));
        model.put(
                "programs",
                figures.plan().nodes().stream()
                        .filter(node -> node.level() == Level.PROGRAM)
                        .toList());
        model.put(
                "owners",
                PlanSlice.owners(figures.plan()).stream()
                        .map(id -> new Owner(id, registers.nameOf(new PersonId(id))))
                        .toList());
        return model;
    }
}
