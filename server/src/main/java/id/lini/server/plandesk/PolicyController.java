package id.lini.server.plandesk;

import id.lini.server.access.Right;
import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.pack.EditFault;
import id.lini.server.plan.PlanVersion;
import id.lini.server.problem.ApiProblem;
import id.lini.server.report.PolicyText;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.text.Label;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which rules an agency computes capaian in each year, in words with what makes them the rule; and setting them. */
@Controller("/atur/kebijakan")
@Produces(MediaType.TEXT_HTML)
@Secured("PLAN_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PolicyController {
    /** Columns of {@code policy.csv} with a choice, as {@code deploy/packs/README.md} has them. */
    private static final Map<String, List<String>> CHOICES = new LinkedHashMap<>();

    static {
        CHOICES.put("lower_is_better", List.of("t_over_r", "two_t_minus_r", "r_over_t"));
        CHOICES.put("zero_realisation", List.of("none", "hundred"));
        CHOICES.put("ordinal", List.of("reached", "share"));
        CHOICES.put("rounding", List.of("half_up", "truncate"));
        CHOICES.put("realisation_rounded", List.of("no", "before"));
        CHOICES.put("children", List.of("rounded", "exact"));
        CHOICES.put("sasaran_score", List.of("mean", "midpoint", "weighted"));
    }

    private static final List<String> BOUNDS = List.of("cap", "floor", "children_cap");

    private final Pages pages;
    private final PlanDesk desk;
    private final Achievements achievements;

    PolicyController(Pages pages, PlanDesk desk, Achievements achievements) {
        this.pages = pages;
        this.desk = desk;
        this.achievements = achievements;
    }

    /** A policy in words; {@code own} for the one that the agency's reports use. */
    public record Line(String id, String words, String legal, String score, String predicates, boolean own) {}

    /** A year with its policies; {@code open} while they may be set. */
    public record Year(int year, boolean open, List<Line> lines) {}

    @Get
    HttpResponse<?> policies(HttpRequest<?> request) {
        SignedIn who = SignedIn.of(request);
        PageFormat format = pages.format(request);
        List<Year> years = new ArrayList<>();
        for (PlanVersion version : desk.versions(who.agency())) {
            if (years.stream().noneMatch(year -> year.year() == version.year())) {
                years.add(year(who.agency(), version, format));
            }
        }
        return pages.show(request, "plandesk/policies", Map.of("years", years, "may", who.may(Right.PLAN_CHANGE)));
    }

    private Year year(AgencyId agency, PlanVersion version, PageFormat format) {
        List<CapaianPolicy> all = achievements.policies(agency.value(), version.year(), version.id());
        return new Year(
                version.year(),
                desk.policyOpen(agency, version.year()),
                all.stream()
                        .map(policy -> new Line(
                                policy.id(),
                                PolicyText.of(policy, format),
                                policy.legal(),
                                format.text(policy.score().word()),
                                policy.predicates().map(scale -> scale.id()).orElse(""),
                                policy.equals(all.get(0))))
                        .toList());
    }

    /** The page to set a policy on; one that is not there begins like the agency's own. */
    @Get("/{year}/{policy}")
    HttpResponse<?> policy(HttpRequest<?> request, int year, String policy) {
        return form(HttpResponse.ok(), request, year, policy, row(request, year, policy), List.of());
    }

    /** Sets it. */
    @Post("/{year}/{policy}")
    @Secured("PLAN_CHANGE")
    @Consumes(MediaType.ALL)
    HttpResponse<?> set(HttpRequest<?> request, int year, String policy, @Body Optional<Map<String, String>> body) {
        SignedIn who = SignedIn.of(request);
        row(request, year, policy);
        Entered entered = new Entered(body.orElse(Map.of()), Faults.numbers(pages.format(request)));
        entered.require("legal", new Label("Dasar hukum wajib diisi", "Give the legal basis"));
        Map<String, String> cells = new HashMap<>();
        cells.put("legal", entered.text("legal"));
        cells.put("decimals", entered.text("decimals"));
        cells.put("predicates", entered.text("predicates"));
        CHOICES.keySet().forEach(column -> cells.put(column, entered.text(column)));
        BOUNDS.forEach(column -> cells.put(column, entered.number(column).orElse("none")));
        List<EditFault> faults = entered.faults().isEmpty() ? desk.policy(who, year, policy, cells) : entered.faults();
        return faults.isEmpty()
                ? HttpResponse.seeOther(URI.create("/atur/kebijakan#y-" + year))
                : form(HttpResponse.unprocessableEntity(), request, year, policy, entered.fields(), faults);
    }

    /** The row as it stands; NOT_FOUND for a year without a plan. */
    private Map<String, String> row(HttpRequest<?> request, int year, String policy) {
        List<Map<String, String>> ofYear = desk.policies(SignedIn.of(request).agency()).stream()
                .filter(row -> row.get("year").equals(String.valueOf(year)))
                .toList();
        Map<String, String> own =
                ofYear.stream().findFirst().orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, String.valueOf(year)));
        return ofYear.stream()
                .filter(row -> row.get("policy").equals(policy))
                .findFirst()
                .orElse(own);
    }

    private HttpResponse<?> form(
            MutableHttpResponse<?> response,
            HttpRequest<?> request,
            int year,
            String policy,
            Map<String, String> fields,
            List<EditFault> faults) {
        SignedIn who = SignedIn.of(request);
        PageFormat format = pages.format(request);
        Map<String, String> values = new HashMap<>(fields);
        if (faults.isEmpty()) {
            BOUNDS.forEach(column -> values.computeIfPresent(
                    column,
                    (name, text) ->
                            text.equals("none") ? "" : Faults.numbers(format).written(new BigDecimal(text))));
        }
        boolean open = desk.policyOpen(who.agency(), year);
        Map<String, Object> model = new HashMap<>();
        model.put("year", year);
        model.put("policy", policy);
        model.put("values", values);
        model.put("choices", CHOICES);
        model.put("bounds", BOUNDS);
        model.put("scales", desk.scales(who.agency()));
        model.put("open", open && who.may(Right.PLAN_CHANGE));
        model.put("closed", !open);
        model.put("faults", Faults.byField(faults, format));
        return pages.into(response, request, "plandesk/policy", model);
    }
}
