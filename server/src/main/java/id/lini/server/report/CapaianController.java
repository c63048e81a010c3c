package id.lini.server.report;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.Derivation;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.plan.Booking;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Level;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.Source;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.Role;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The report of a quarter, a figure of it, and the money of a node. */
@Controller("/capaian")
@Produces(MediaType.TEXT_HTML)
@Secured("FIGURES_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CapaianController {
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    /** Who may hold printed reports against arithmetic. */
    private static final Set<Role> CHECKERS = Set.of(Role.OFFICE, Role.ADMINISTRATOR);

    private final Pages pages;
    private final Achievements achievements;
    private final Question.Reader questions;
    private final Registry registry;
    private final SensitiveCells cells;
    private final Clock clock;

    CapaianController(
            Pages pages,
            Achievements achievements,
            Question.Reader questions,
            Registry registry,
            SensitiveCells cells,
            Clock clock) {
        this.pages = pages;
        this.achievements = achievements;
        this.questions = questions;
        this.registry = registry;
        this.cells = cells;
        this.clock = clock;
    }

    /**
     * The plan with its figures.
     *
     * @param program the code of one programme, empty for all
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
            @QueryValue(defaultValue = "sub_kegiatan") String depth) {
        PageFormat format = pages.format(request);
        Optional<Question> asked = ask(request, year, quarter, version, new Question.View(asof, policy));
        if (asked.isEmpty()) {
            return pages.show(request, "report/none", Map.of());
        }
        Question question = asked.get();
        QuarterFigures figures = figures(question);
        Optional<String> under = figures.plan().node(program).map(PlanNode::code);
        Level level = Arrays.stream(Level.values())
                .filter(each -> each.name().equalsIgnoreCase(depth))
                .findFirst()
                .orElse(Level.SUB_KEGIATAN);
        PlanTable table = new PlanTable(figures, format);
        Map<String, Object> model = model(question, figures, format);
        model.put("rows", table.rows(under, level));
        model.put("total", table.total());
        model.put("whole", under.isEmpty());
        model.put("versions", questions.versions(question.agency()));
        model.put("quarters", QUARTERS);
        model.put("program", under.orElse(""));
        model.put("printed", !Collections.disjoint(SignedIn.of(request).roles(), CHECKERS));
        model.put("depth", level.name().toLowerCase(Locale.ROOT));
        model.put(
                "programs",
                figures.plan().nodes().stream()
                        .filter(node -> node.level() == Level.PROGRAM)
                        .toList());
        return pages.show(request, "report/table", model);
    }

    /** One figure: formula, policy, coverage and the cells it is made of. */
    @Get("/indikator/{indicator}")
    HttpResponse<?> figure(
            HttpRequest<?> request,
            String indicator,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<Integer> quarter,
            @QueryValue Optional<String> version,
            @QueryValue Optional<String> asof,
            @QueryValue Optional<String> policy) {
        PageFormat format = pages.format(request);
        Question question = ask(request, year, quarter, version, new Question.View(asof, policy))
                .orElseThrow(() -> missing(indicator));
        Derivation derivation =
                achievements.derivation(question.ask(), indicator).orElseThrow(() -> missing(indicator));
        SignedIn reader = SignedIn.of(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        SensitiveForms sensitive = new SensitiveForms(registers, reader.person(), registers.today(clock), cells);
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        model.put("versions", ofYear(question));
        model.put("policies", policies(question));
        model.put("asof", question.asOf().map(LocalDate::toString).orElse(""));
        model.put("others", others(question, indicator, format));
        model.put("entered", entered(derivation.figures().indicator()));
        model.put("figure", new FigureMaker(registers, sensitive, format).make(derivation));
        model.put("quarter", format.quarter(question.quarter(), question.year()));
        return pages.show(request, "report/figure", model);
    }

    /** The bookings behind the money of a node. */
    @Get("/anggaran/{node}")
    HttpResponse<?> budget(
            HttpRequest<?> request,
            String node,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<Integer> quarter,
            @QueryValue Optional<String> version,
            @QueryValue Optional<String> asof,
            @QueryValue Optional<String> policy) {
        PageFormat format = pages.format(request);
        Question question = ask(request, year, quarter, version, new Question.View(asof, policy))
                .orElseThrow(() -> missing(node));
        QuarterFigures figures = figures(question);
        PlanNode found = figures.plan().node(node).orElseThrow(() -> missing(node));
        BudgetFigures money = figures.budgets().get(node);
        Printer printer = new Printer(figures.policy(), format);
        Map<String, Object> model = model(question, figures, format);
        model.put("node", found);
        model.put("budget", printer.budget(money));
        model.put("spent", printer.spent(money));
        model.put("absorption", printer.absorption(money));
        model.put(
                "bookings",
                achievements.bookings(question.ask(), figures.plan(), node).stream()
                        .map(booking -> line(booking, figures, printer, format))
                        .toList());
        return pages.show(request, "report/budget", model);
    }

    private static BookingLine line(Booking booking, QuarterFigures figures, Printer printer, PageFormat format) {
        PlanNode node = figures.plan().node(booking.node()).orElseThrow();
        return new BookingLine(
                node.label(),
                node.name(),
                format.month(booking.month()),
                format.day(booking.posted()),
                printer.rupiah(booking.amount()),
                booking.source());
    }

    private Map<String, Object> model(Question question, QuarterFigures figures, PageFormat format) {
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        model.put("quarter", format.quarter(question.quarter(), question.year()));
        model.put("version", figures.plan().version());
        model.put(
                "decided", figures.plan().version().decidedOn().map(format::day).orElse(""));
        model.put("policy", PolicyText.of(figures.policy(), format));
        model.put("policies", policies(question));
        model.put("asof", question.asOf().map(LocalDate::toString).orElse(""));
        model.put("known", question.asOf().map(format::day).orElse(""));
        model.put("asOf", format.moment(figures.asOf()));
        return model;
    }

    /** A policy of the year, as a link. */
    public record PolicyLink(String name, String query, boolean current) {}

    /** The same figure under another version or policy. */
    public record Other(String version, String policy, String query, Shown target, Shown capaian, boolean current) {}

    /** None where the year has one policy only. */
    private List<PolicyLink> policies(Question question) {
        List<CapaianPolicy> all = achievements.policies(question.agency(), question.year(), question.version());
        List<PolicyLink> links = new ArrayList<>();
        for (CapaianPolicy each : all) {
            boolean own = each.equals(all.get(0));
            boolean current = question.policy().map(each.id()::equals).orElse(own);
            Question other = question.under(own ? Optional.<String>empty() : Optional.of(each.id()));
            links.add(new PolicyLink(each.id(), other.query(), current));
        }
        return all.size() > 1 ? links : List.of();
    }

    private List<PlanVersion> ofYear(Question question) {
        return questions.versions(question.agency()).stream()
                .filter(version -> version.year() == question.year())
                .toList();
    }

    /** Side by side: every version of the year under every policy of it; none where there is only one. */
    private List<Other> others(Question question, String indicator, PageFormat format) {
        List<Other> others = new ArrayList<>();
        for (PlanVersion version : ofYear(question)) {
            Question under = question.under(version).under(Optional.<String>empty());
            List<CapaianPolicy> all = achievements.policies(under.agency(), under.year(), under.version());
            for (CapaianPolicy each : all) {
                boolean own = each.equals(all.get(0));
                Question asked = own ? under : under.under(Optional.of(each.id()));
                boolean current = version.id().equals(question.version())
                        && question.policy().map(each.id()::equals).orElse(own);
                QuarterFigures figures = figures(asked);
                Printer printer = new Printer(figures.policy(), format);
                Optional.ofNullable(figures.indicators().get(indicator))
                        .ifPresent(found -> others.add(new Other(
                                version.id(),
                                each.id(),
                                asked.query(),
                                printer.target(found),
                                printer.capaian(found),
                                current)));
            }
        }
        return others.size() > 1 ? others : List.of();
    }

    private QuarterFigures figures(Question question) {
        return achievements.figures(question.ask()).orElseThrow(() -> missing(question.version()));
    }

    private Optional<Question> ask(
            HttpRequest<?> request,
            Optional<Integer> year,
            Optional<Integer> quarter,
            Optional<String> version,
            Question.View view) {
        String agency = SignedIn.of(request).agency().value();
        return questions.ask(agency, year, quarter, version, view, pages.format(request));
    }

    private static ApiProblem missing(String what) {
        return ApiProblem.of(ErrorCode.NOT_FOUND, what);
    }

    /** The indicator whose entries and evidence can be opened: one that is realised outside the field. */
    private static String entered(Indicator indicator) {
        boolean outside = indicator.source() == Source.OFFICE || indicator.source() == Source.EXTERNAL;
        return outside && indicator.components().isEmpty() ? indicator.id() : "";
    }
}
