package id.lini.server.plandesk;

import id.lini.server.access.Right;
import id.lini.server.pack.EditFault;
import id.lini.server.pack.NumberLocale;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanVersion;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.math.BigDecimal;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan of a year and version with its targets, budgets and owners. */
@Controller("/atur/rencana")
@Produces(MediaType.TEXT_HTML)
@Secured("PLAN_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanController {
    private final Pages pages;
    private final PlanDesk desk;
    private final Registry registry;

    PlanController(Pages pages, PlanDesk desk, Registry registry) {
        this.pages = pages;
        this.desk = desk;
        this.registry = registry;
    }

    /** The tree. */
    @Get
    HttpResponse<?> plan(
            HttpRequest<?> request, @QueryValue Optional<Integer> year, @QueryValue Optional<String> version) {
        SignedIn who = SignedIn.of(request);
        Optional<PlanVersion> chosen = chosen(who, year, version);
        if (chosen.isEmpty()) {
            return pages.show(request, "plandesk/plan", Map.of("none", true));
        }
        PageFormat format = pages.format(request);
        Plan plan = desk.plan(who.agency(), chosen.get().year(), chosen.get().id());
        Map<String, Object> model = model(request, chosen.get(), List.of());
        model.put("none", false);
        List<PlanVersion> all = desk.versions(who.agency());
        model.put("years", all.stream().map(PlanVersion::year).distinct().toList());
        model.put(
                "versions",
                all.stream().filter(each -> each.year() == chosen.get().year()).toList());
        model.put("decided", chosen.get().decidedOn().map(format::day).orElse(""));
        model.put("nodes", new PlanSheet(plan, registry.of(who.agency()), format).nodes());
        return pages.show(request, "plandesk/plan", model);
    }

    /** The targets of an indicator. */
    @Get("/indikator/{indicator}")
    HttpResponse<?> indicator(
            HttpRequest<?> request, String indicator, @QueryValue int year, @QueryValue String version) {
        SignedIn who = SignedIn.of(request);
        PlanVersion chosen = found(who, year, version);
        Indicator found = indicator(who, chosen, indicator);
        TargetForm form = new TargetForm(found, numbers(request));
        Map<String, String> fields = form.fields(desk.targets(who.agency(), chosen, indicator));
        return target(HttpResponse.ok(), request, chosen, form.subjects(fields), found, List.of());
    }

    /** Sets them. */
    @Post("/indikator/{indicator}")
    @Secured("PLAN_CHANGE")
    @Consumes(MediaType.ALL)
    HttpResponse<?> setTargets(
            HttpRequest<?> request,
            String indicator,
            @QueryValue int year,
            @QueryValue String version,
            @Body Optional<Map<String, String>> body) {
        SignedIn who = SignedIn.of(request);
        PlanVersion chosen = found(who, year, version);
        Indicator found = indicator(who, chosen, indicator);
        TargetForm form = new TargetForm(found, numbers(request));
        Entered entered = new Entered(body.orElse(Map.of()), numbers(request));
        Map<String, PlanDesk.Target> wanted = form.wanted(entered);
        List<EditFault> faults = entered.faults().isEmpty()
                ? desk.target(who, chosen, indicator, wanted, form.places())
                : entered.faults();
        return faults.isEmpty()
                ? done(chosen, "i-" + indicator)
                : target(
                        HttpResponse.unprocessableEntity(),
                        request,
                        chosen,
                        form.subjects(entered.fields()),
                        found,
                        faults);
    }

    private HttpResponse<?> target(
            MutableHttpResponse<?> response,
            HttpRequest<?> request,
            PlanVersion version,
            List<TargetForm.Subject> subjects,
            Indicator indicator,
            List<EditFault> faults) {
        Map<String, Object> model = model(request, version, faults);
        model.put("indicator", indicator);
        model.put("subjects", subjects);
        model.put("kinds", List.of("increment", "to_date", "year_end"));
        model.put("steps", indicator.scale().map(scale -> scale.steps()).orElse(List.of()));
        return pages.into(response, request, "plandesk/indicator", model);
    }

    /** Owner and budget of a node. */
    @Get("/simpul/{code}")
    HttpResponse<?> node(HttpRequest<?> request, String code, @QueryValue int year, @QueryValue String version) {
        SignedIn who = SignedIn.of(request);
        PlanVersion chosen = found(who, year, version);
        Plan plan = desk.plan(who.agency(), year, version);
        PlanNode node = plan.node(code).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, code));
        String amount = Optional.ofNullable(plan.budgets().get(code))
                .map(each -> numbers(request).written(each))
                .orElse("");
        return node(
                HttpResponse.ok(),
                request,
                chosen,
                node,
                Map.of("owner", node.owner().orElse(""), "amount", amount),
                List.of());
    }

    /** Sets them. */
    @Post("/simpul/{code}")
    @Secured("PLAN_CHANGE")
    @Consumes(MediaType.ALL)
    HttpResponse<?> setNode(
            HttpRequest<?> request,
            String code,
            @QueryValue int year,
            @QueryValue String version,
            @Body Optional<Map<String, String>> body) {
        SignedIn who = SignedIn.of(request);
        PlanVersion chosen = found(who, year, version);
        Plan plan = desk.plan(who.agency(), year, version);
        PlanNode node = plan.node(code).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, code));
        Entered entered = new Entered(body.orElse(Map.of()), numbers(request));
        Optional<String> amount = leaf(plan, node)
                ? Optional.of(entered.number("amount")
                        .map(text -> new BigDecimal(text).stripTrailingZeros())
                        .map(BigDecimal::toPlainString)
                        .orElse(""))
                : Optional.empty();
        List<EditFault> faults = entered.faults().isEmpty()
                ? desk.node(who, chosen, code, entered.text("owner"), amount)
                : entered.faults();
        return faults.isEmpty()
                ? done(chosen, "n-" + code)
                : node(HttpResponse.unprocessableEntity(), request, chosen, node, entered.fields(), faults);
    }

    private HttpResponse<?> node(
            MutableHttpResponse<?> response,
            HttpRequest<?> request,
            PlanVersion version,
            PlanNode node,
            Map<String, String> fields,
            List<EditFault> faults) {
        SignedIn who = SignedIn.of(request);
        RegistrySnapshot registers = registry.of(who.agency());
        Plan plan = desk.plan(who.agency(), version.year(), version.id());
        Map<String, Object> model = model(request, version, faults);
        model.put("node", node);
        model.put("leaf", leaf(plan, node));
        model.put("owner", fields.getOrDefault("owner", ""));
        model.put("amount", fields.getOrDefault("amount", ""));
        model.put(
                "people",
                registers.people().stream()
                        .filter(person -> person.validUntil().isEmpty())
                        .sorted(Comparator.comparing(Person::name))
                        .toList());
        return pages.into(response, request, "plandesk/node", model);
    }

    private static boolean leaf(Plan plan, PlanNode node) {
        return !node.level().aim()
                && plan.children(node.code()).stream()
                        .allMatch(child -> child.until().isPresent());
    }

    /** The page of a new version. */
    @Get("/versi")
    @Secured("PLAN_CHANGE")
    HttpResponse<?> version(HttpRequest<?> request, @QueryValue int year) {
        SignedIn who = SignedIn.of(request);
        return version(HttpResponse.ok(), request, last(who, year), Map.of("version", "perubahan"), List.of());
    }

    /** Makes it; fields {@code version}, {@code decided_on}, {@code legal}. */
    @Post("/versi")
    @Secured("PLAN_CHANGE")
    @Consumes(MediaType.ALL)
    HttpResponse<?> make(HttpRequest<?> request, @QueryValue int year, @Body Optional<Map<String, String>> body) {
        SignedIn who = SignedIn.of(request);
        PlanVersion last = last(who, year);
        Entered entered = new Entered(body.orElse(Map.of()), numbers(request));
        List<EditFault> faults = desk.revise(who, last, entered);
        return faults.isEmpty()
                ? HttpResponse.seeOther(
                        URI.create("/atur/rencana?year=" + year + "&version=" + entered.text("version")))
                : version(HttpResponse.unprocessableEntity(), request, last, entered.fields(), faults);
    }

    private HttpResponse<?> version(
            MutableHttpResponse<?> response,
            HttpRequest<?> request,
            PlanVersion last,
            Map<String, String> fields,
            List<EditFault> faults) {
        Map<String, Object> model = model(request, last, faults);
        model.put("version", fields.getOrDefault("version", ""));
        model.put("decided", fields.getOrDefault("decided_on", ""));
        model.put("legal", fields.getOrDefault("legal", ""));
        return pages.into(response, request, "plandesk/version", model);
    }

    /** Locks a version. */
    @Post("/kunci")
    @Secured("PLAN_CHANGE")
    @Consumes(MediaType.ALL)
    HttpResponse<?> lock(HttpRequest<?> request, @QueryValue int year, @QueryValue String version) {
        SignedIn who = SignedIn.of(request);
        PlanVersion chosen = found(who, year, version);
        desk.close(who, chosen);
        return done(chosen, "isi");
    }

    private Map<String, Object> model(HttpRequest<?> request, PlanVersion version, List<EditFault> faults) {
        SignedIn who = SignedIn.of(request);
        PageFormat format = pages.format(request);
        Lock lock = desk.lock(who.agency(), version);
        Map<String, Object> model = new HashMap<>();
        model.put("plan", version);
        model.put("query", "year=" + version.year() + "&version=" + version.id());
        model.put("lock", lock);
        model.put("may", who.may(Right.PLAN_CHANGE));
        model.put("open", lock.open() && who.may(Right.PLAN_CHANGE));
        model.put("faults", Faults.byField(faults, format));
        return model;
    }

    private Indicator indicator(SignedIn who, PlanVersion version, String id) {
        return desk.plan(who.agency(), version.year(), version.id())
                .indicator(id)
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
    }

    private PlanVersion found(SignedIn who, int year, String version) {
        return chosen(who, Optional.of(year), Optional.of(version))
                .filter(each -> each.id().equals(version))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, version));
    }

    private PlanVersion last(SignedIn who, int year) {
        return chosen(who, Optional.of(year), Optional.empty())
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, String.valueOf(year)));
    }

    /** The version asked for, else the last of the year asked for, else of the newest year. */
    private Optional<PlanVersion> chosen(SignedIn who, Optional<Integer> year, Optional<String> version) {
        List<PlanVersion> all = desk.versions(who.agency());
        int wanted =
                year.or(() -> all.stream().map(PlanVersion::year).findFirst()).orElse(0);
        List<PlanVersion> ofYear =
                all.stream().filter(each -> each.year() == wanted).toList();
        return ofYear.stream()
                .filter(each -> version.filter(each.id()::equals).isPresent())
                .findFirst()
                .or(() -> ofYear.stream().reduce((one, later) -> later));
    }

    private static HttpResponse<?> done(PlanVersion version, String place) {
        return HttpResponse.seeOther(
                URI.create("/atur/rencana?year=" + version.year() + "&version=" + version.id() + "#" + place));
    }

    private NumberLocale numbers(HttpRequest<?> request) {
        return Faults.numbers(pages.format(request));
    }
}
