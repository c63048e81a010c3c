package id.lini.server.followup;

import id.lini.server.access.Right;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.plan.PlanNode;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.PersonId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages Tindak lanjut. */
@Controller("/tindak-lanjut")
@Produces(MediaType.TEXT_HTML)
@Secured("FOLLOW_UP_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpController {
    private final Pages pages;
    private final FollowUps followUps;
    private final FollowUpPages words;
    private final Reminders reminders;

    FollowUpController(Pages pages, FollowUps followUps, FollowUpPages words, Reminders reminders) {
        this.pages = pages;
        this.followUps = followUps;
        this.words = words;
        this.reminders = reminders;
    }

    /**
     * All follow-ups, and what lags without one.
     *
     * @param state empty for what is not over, {@code overdue}, {@code all}, or a state
     * @param owner a person's id, empty for everybody
     */
    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<Integer> quarter,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String owner) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        YearMonth ended = words.usual(reader.agency());
        int asked = year.orElse(ended.getYear());
        int number = quarter.filter(each -> each >= 1 && each <= 4).orElse(ended.getMonthValue() / 3);
        Optional<QuarterFigures> figures = words.figures(reader.agency(), asked, number, Optional.empty());
        Map<String, Object> model = new HashMap<>();
        model.put("lines", words.lines(reader.agency(), new FollowUpPages.Filter(state, owner), format));
        model.put(
                "lags",
                figures.map(each -> words.lags(reader.agency(), each, number, format))
                        .orElse(List.of()));
        model.put("planned", figures.isPresent());
        model.put("quarter", format.quarter(number, asked));
        model.put("year", asked);
        model.put("number", number);
        model.put("quarters", List.of("I", "II", "III", "IV"));
        model.put("state", state);
        model.put("owner", owner);
        model.put("owners", words.owners(reader.agency()));
        model.put("states", FollowUpPages.states(format));
        model.put("opener", reader.may(Right.FOLLOW_UP_OPEN));
        return pages.show(request, "followup/list", model);
    }

    /** The form for a sub-kegiatan. */
    @Get("/baru/{node}")
    @Secured("FOLLOW_UP_OPEN")
    HttpResponse<?> form(
            HttpRequest<?> request,
            String node,
            @QueryValue int year,
            @QueryValue int quarter,
            @QueryValue Optional<String> version) {
        Map<String, String> typed = new HashMap<>();
        typed.put("year", String.valueOf(year));
        typed.put("quarter", String.valueOf(quarter));
        version.ifPresent(id -> typed.put("version", id));
        return form(request, HttpResponse.ok(), node, typed, "");
    }

    /** Opens one; fields {@code year quarter version cause words instruction owner due}. */
    @Post("/baru/{node}")
    @Secured("FOLLOW_UP_OPEN")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, String node, @Body Map<String, String> fields) {
        SignedIn reader = SignedIn.of(request);
        try {
            FollowUp made = followUps.open(reader.agency(), reader.person(), wish(reader, node, fields));
            return HttpResponse.seeOther(URI.create("/tindak-lanjut/" + made.id()));
        } catch (ApiProblem refused) {
            String problem = pages.format(request).text(refused.problem().text());
            return form(request, answer(refused), node, fields, problem);
        }
    }

    /** One follow-up with its history. */
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        return one(request, HttpResponse.ok(), id, "");
    }

    /** Moves one on; fields {@code state} and {@code note}. */
    @Post("/{id}")
    @Secured("FOLLOW_UP_MOVE")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, String id, @Body Map<String, String> fields) {
        SignedIn reader = SignedIn.of(request);
        try {
            followUps.move(
                    reader.agency(),
                    reader.person(),
                    id,
                    constant(FollowUp.State.class, fields, "state"),
                    fields.getOrDefault("note", ""),
                    reader.may(Right.FOLLOW_UP_OPEN));
            return HttpResponse.seeOther(URI.create("/tindak-lanjut/" + id));
        } catch (ApiProblem refused) {
            String problem = pages.format(request).text(refused.problem().text());
            return one(request, answer(refused), id, problem);
        }
    }

    /** Reminds the owner; once a day. */
    @Post("/{id}/ingatkan")
    @Secured("FOLLOW_UP_OPEN")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remind(HttpRequest<?> request, String id) {
        SignedIn reader = SignedIn.of(request);
        FollowUp found = found(reader, id);
        try {
            String name =
                    words.line(reader.agency(), found, pages.format(request)).name();
            reminders.remind(reader, found, name);
            return HttpResponse.seeOther(URI.create("/tindak-lanjut/" + id + "#pengingat"));
        } catch (ApiProblem refused) {
            return one(
                    request,
                    answer(refused),
                    id,
                    pages.format(request).text(refused.problem().text()));
        }
    }

    private MutableHttpResponse<?> one(
            HttpRequest<?> request, MutableHttpResponse<?> response, String id, String problem) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        FollowUp found = found(reader, id);
        FollowUpPages.Line line = words.line(reader.agency(), found, format);
        Map<String, Object> model = new HashMap<>();
        model.put("line", line);
        model.put("figures", "/capaian?year=" + found.year() + "&quarter=" + found.quarter());
        model.put("problem", problem);
        model.put("states", FollowUpPages.states(format));
        boolean own = found.owner().equals(reader.person()) && reader.may(Right.FOLLOW_UP_MOVE);
        model.put("mover", own || reader.may(Right.FOLLOW_UP_OPEN));
        model.put("reminds", reader.may(Right.FOLLOW_UP_OPEN) && !found.state().over());
        model.put("today", found.remindedOn(words.today(reader.agency())));
        model.put("phone", reminders.reaches(reader.agency(), found.owner()));
        model.put("text", reminders.text(reader, found, line.name()).id());
        return pages.into(response, request, "followup/one", model);
    }

    private MutableHttpResponse<?> form(
            HttpRequest<?> request,
            MutableHttpResponse<?> response,
            String node,
            Map<String, String> fields,
            String problem) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        int year = number(fields, "year");
        int quarter = number(fields, "quarter");
        QuarterFigures figures = words.figures(
                        reader.agency(), year, quarter, Optional.ofNullable(fields.get("version")))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, node));
        PlanNode found = figures.plan().node(node).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, node));
        Map<String, Object> model = new HashMap<>();
        model.put("node", found);
        model.put("quarter", format.quarter(quarter, year));
        model.put("year", year);
        model.put("number", quarter);
        model.put("version", figures.plan().version().id());
        model.put("lags", words.lag(figures, quarter, node, format).stream().toList());
        model.put("causes", FollowUpPages.causes(format));
        model.put("owners", words.owners(reader.agency()));
        model.put("typed", fields);
        model.put("usual", words.today(reader.agency()).plusDays(30).toString());
        model.put("problem", problem);
        return pages.into(response, request, "followup/new", model);
    }

    private FollowUp found(SignedIn reader, String id) {
        return followUps.find(reader.agency(), id).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
    }

    private static MutableHttpResponse<?> answer(ApiProblem refused) {
        return HttpResponse.status(HttpStatus.valueOf(refused.problem().code().status()));
    }

    private FollowUps.Wish wish(SignedIn reader, String node, Map<String, String> fields) {
        int year = number(fields, "year");
        int quarter = number(fields, "quarter");
        boolean known = words.figures(reader.agency(), year, quarter, Optional.empty())
                .flatMap(figures -> figures.plan().node(node))
                .isPresent();
        if (!known) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, node);
        }
        String owner = fields.getOrDefault("owner", "");
        if (words.owners(reader.agency()).stream().noneMatch(each -> each.id().equals(owner))) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "owner");
        }
        return new FollowUps.Wish(
                year,
                quarter,
                node,
                constant(Cause.class, fields, "cause"),
                fields.getOrDefault("words", ""),
                fields.getOrDefault("instruction", ""),
                new PersonId(owner),
                day(fields, "due"));
    }

    private static int number(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "");
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        boolean right = name.equals("quarter") ? number >= 1 && number <= 4 : number >= 2000 && number <= 2900;
        if (!right) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, name);
        }
        return number;
    }

    private static LocalDate day(Map<String, String> fields, String name) {
        try {
            return LocalDate.parse(fields.getOrDefault(name, ""));
        } catch (DateTimeException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, name);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Map<String, String> fields, String name) {
        try {
            return Enum.valueOf(type, fields.getOrDefault(name, "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, name);
        }
    }
}
