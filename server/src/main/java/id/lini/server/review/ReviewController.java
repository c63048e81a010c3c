package id.lini.server.review;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.Languages;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import io.micronaut.context.MessageSource;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages Tinjau. */
@Controller("/tinjau")
@Produces(MediaType.TEXT_HTML)
@Secured("REVIEW_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReviewController {
    private final Pages pages;
    private final Languages languages;
    private final MessageSource texts;
    private final Queue queue;
    private final Dossiers dossiers;
    private final ReviewService service;
    private final Sweep sweep;
    private final Reopenings reopenings;

    ReviewController(
            Pages pages,
            Languages languages,
            MessageSource texts,
            Queue queue,
            Dossiers dossiers,
            ReviewService service,
            Sweep sweep,
            Reopenings reopenings) {
        this.pages = pages;
        this.languages = languages;
        this.texts = texts;
        this.queue = queue;
        this.dossiers = dossiers;
        this.service = service;
        this.sweep = sweep;
        this.reopenings = reopenings;
    }

    /**
     * The queue.
     *
     * @param action what was just done, empty for nothing
     * @param done to how many
     * @param left how many were left because somebody must choose
     * @param pertama how many of them were approved at the first of two levels only
     * @param lihat how many were left to be looked at, after approving what is plain
     * @param urut the order, see {@link Queue.Order}
     */
    @Get
    HttpResponse<?> queue(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String action,
            @QueryValue(defaultValue = "0") int done,
            @QueryValue(defaultValue = "0") int left,
            @QueryValue(defaultValue = "0") int pertama,
            @QueryValue(defaultValue = "0") int lihat,
            @QueryValue(defaultValue = "") String urut) {
        Map<String, Object> model = new HashMap<>();
        model.put("queue", queue.page(SignedIn.of(request), pages.format(request), Queue.Order.of(urut)));
        model.put("reopenings", reopenings.open(SignedIn.of(request), pages.format(request)));
        model.put("action", known(action).map(Action::name).orElse(""));
        model.put("done", done - pertama);
        model.put("first", pertama);
        model.put("left", left);
        model.put("look", lihat);
        return pages.show(request, "review/queue", model);
    }

    /** Approves what gives no cause to look; field {@code batches}, ids with commas. */
    @Secured("REVIEW_DECIDE")
    @Post("/bersama")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> sweep(HttpRequest<?> request, @Body Optional<Map<String, String>> fields) {
        List<BatchId> batches = Arrays.stream(
                        fields.orElse(Map.of()).getOrDefault("batches", "").split(","))
                .filter(id -> !id.isBlank())
                .limit(Queue.SHOWN)
                .map(ReviewController::batchId)
                .toList();
        Sweep.Swept swept = sweep.run(SignedIn.of(request), batches, pages.format(request));
        return HttpResponse.seeOther(URI.create("/tinjau?action=APPROVE&done=" + swept.approved() + "&pertama="
                + swept.first() + "&lihat=" + swept.left()));
    }

    /** Leaves an entry approved though its officer asks to open it; field {@code reason}, which the officer is told. */
    @Secured("REVIEW_DECIDE")
    @Post("/permintaan/{entry}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decline(HttpRequest<?> request, String entry, @Body Optional<Map<String, String>> fields) {
        reopenings.decline(
                SignedIn.of(request),
                entryId(entry),
                fields.orElse(Map.of()).getOrDefault("reason", ""),
                pages.format(request));
        return HttpResponse.seeOther(URI.create("/tinjau"));
    }

    /** A batch. */
    @Get("/{batch}")
    HttpResponse<?> batch(HttpRequest<?> request, String batch) {
        return showBatch(request, HttpResponse.ok(), batchId(batch), "", new DecisionForm(Map.of()));
    }

    /** Decides on a batch, or on those of its entries that are ticked; see {@link DecisionForm}. */
    @Secured("REVIEW_DECIDE")
    @Post("/{batch}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decideBatch(HttpRequest<?> request, String batch, @Body Map<String, Object> fields) {
        BatchId id = batchId(batch);
        DecisionForm form = new DecisionForm(fields);
        SignedIn reader = SignedIn.of(request);
        Decided decided = service.decide(reader.agency(), reader.person(), form.wishes());
        if (decided instanceof Decided.Refused refused) {
            return showBatch(request, status(refused.problem()), id, text(request, refused.problem()), form);
        }
        if (decided instanceof Decided.Stopped stopped) {
            return showBatch(request, status(stopped.problem()), id, text(request, stopped.problem()), form);
        }
        Decided.Done done = (Decided.Done) decided;
        String address = "/tinjau?action=" + form.action() + "&done=" + done.decisions() + "&pertama=" + done.first()
                + "&left=" + done.left().size();
        return HttpResponse.seeOther(URI.create(address));
    }

    /** An entry. */
    @Get("/laporan/{entry}")
    HttpResponse<?> entry(HttpRequest<?> request, String entry) {
        return showEntry(request, HttpResponse.ok(), entryId(entry), "", new DecisionForm(Map.of()));
    }

    /** Decides on one entry; see {@link DecisionForm}. */
    @Secured("REVIEW_DECIDE")
    @Post("/laporan/{entry}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decideEntry(HttpRequest<?> request, String entry, @Body Map<String, Object> fields) {
        EntryId id = entryId(entry);
        DecisionForm form = new DecisionForm(fields);
        SignedIn reader = SignedIn.of(request);
        Decided decided = service.decide(reader.agency(), reader.person(), List.of(form.wish(id)));
        if (decided instanceof Decided.Refused refused) {
            return showEntry(request, status(refused.problem()), id, text(request, refused.problem()), form);
        }
        return HttpResponse.seeOther(URI.create("/tinjau/laporan/" + id));
    }

    private MutableHttpResponse<?> showBatch(
            HttpRequest<?> request, MutableHttpResponse<?> response, BatchId id, String problem, DecisionForm form) {
        SignedIn reader = SignedIn.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("queue", queue.page(reader, pages.format(request), Queue.Order.PENTING));
        model.put("causes", Cause.all());
        BatchDossier batch = dossiers.batch(reader, id, pages.format(request), total(request));
        model.put("batch", batch);
        model.put("contents", contents(request, batch.reports()));
        model.put("problem", problem);
        model.put("reason", form.reason());
        return pages.into(response, request, "review/batch", model);
    }

    private MutableHttpResponse<?> showEntry(
            HttpRequest<?> request, MutableHttpResponse<?> response, EntryId id, String problem, DecisionForm form) {
        SignedIn reader = SignedIn.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("causes", Cause.all());
        EntryDossier entry = dossiers.entry(reader, id, pages.format(request), total(request));
        model.put("entry", entry);
        model.put("contents", contents(request, List.of(entry.report())));
        model.put("problem", problem);
        model.put("reason", form.reason());
        return pages.into(response, request, "review/entry", model);
    }

    /** Drawn: what was signed does not change, and the tables are half of what such a page costs. */
    private Map<EntryId, String> contents(HttpRequest<?> request, List<Report> reports) {
        Map<EntryId, String> drawn = new HashMap<>();
        reports.forEach(report ->
                drawn.put(report.id(), pages.part(request, "review/content", Map.of("content", report.content()))));
        return drawn;
    }

    private String total(HttpRequest<?> request) {
        return texts.getMessage("review.total", languages.of(request)).orElse("");
    }

    private String text(HttpRequest<?> request, Problem problem) {
        return problem.text().in(languages.of(request));
    }

    private static MutableHttpResponse<?> status(Problem problem) {
        return HttpResponse.status(HttpStatus.valueOf(problem.code().status()));
    }

    private static Optional<Action> known(String name) {
        for (Action action : Action.values()) {
            if (action.name().equals(name)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private static BatchId batchId(String text) {
        try {
            return BatchId.parse(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }

    private static EntryId entryId(String text) {
        try {
            return EntryId.parse(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }
}
