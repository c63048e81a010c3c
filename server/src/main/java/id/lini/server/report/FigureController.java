package id.lini.server.report;

import id.lini.server.access.Right;
import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.Derivation;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.closing.ClosedFigures;
import id.lini.server.followup.FollowUpPages;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Level;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.Source;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of an indicator: its figure, how it came about, and the way down. */
@Controller("/capaian/indikator")
@Produces(MediaType.TEXT_HTML)
@Secured("FIGURES_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FigureController {
    private final Pages pages;
    private final Asking asking;
    private final Achievements achievements;
    private final ClosedFigures closed;
    private final QuarterStates states;
    private final IndicatorSeries series;
    private final FollowUpPages followUps;
    private final Registry registry;
    private final SensitiveCells cells;
    private final Clock clock;

    FigureController(
            Pages pages,
            Asking asking,
            Achievements achievements,
            ClosedFigures closed,
            QuarterStates states,
            IndicatorSeries series,
            FollowUpPages followUps,
            Registry registry,
            SensitiveCells cells,
            Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.achievements = achievements;
        this.closed = closed;
        this.states = states;
        this.series = series;
        this.followUps = followUps;
        this.registry = registry;
        this.cells = cells;
        this.clock = clock;
    }

    /** The same figure under another version or policy. */
    public record Other(String version, String policy, String query, Shown target, Shown capaian, boolean current) {}

    /**
     * The figure as it stands: of a closed quarter as it was closed.
     *
     * @param now the realisation as it is today where it differs from the closed one, empty where it does not
     */
    public record Stands(Shown target, Shown realisation, Shown capaian, String coverage, String now) {}

    /**
     * One figure: formula, policy, coverage, series and the cells it is made of.
     *
     * @param area the kecamatan whose cells are shown, empty for all
     */
    @Get("/{indicator}")
    HttpResponse<?> figure(
            HttpRequest<?> request,
            String indicator,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<Integer> quarter,
            @QueryValue Optional<String> version,
            @QueryValue Optional<String> asof,
            @QueryValue Optional<String> policy,
            @QueryValue(defaultValue = "") String area) {
        PageFormat format = pages.format(request);
        Question question = asking.question(request, year, quarter, version, new Question.View(asof, policy))
                .orElseThrow(() -> Asking.missing(indicator));
        Derivation derivation =
                achievements.derivation(question.ask(), indicator).orElseThrow(() -> Asking.missing(indicator));
        SignedIn reader = SignedIn.of(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        SensitiveForms sensitive = new SensitiveForms(registers, reader.person(), registers.today(clock), cells);
        PlanNode node =
                derivation.plan().node(derivation.figures().indicator().node()).orElseThrow();
        Map<String, Object> model = asking.model(question, format);
        model.put("state", states.of(reader, question, format));
        model.put("indicator", indicator);
        model.put("others", others(question, indicator, format));
        model.put("entered", entered(derivation.figures().indicator()));
        FigureMaker maker = new FigureMaker(
                registers, sensitive, format, area, question.asOf().isPresent());
        IndicatorFigures shown = closed.of(question.ask(), derivation.figures()).orElse(derivation.figures());
        model.put("figure", maker.make(derivation));
        maker.renstra(derivation.policy(), shown).ifPresent(renstra -> model.put("renstra", renstra));
        model.put("series", series.of(question, derivation, area, registers, sensitive, format));
        model.put("area", new Places(registers).units().containsKey(area) ? new Places(registers).name(area) : "");
        model.put("stands", stands(shown, derivation, format));
        model.put("node", node);
        model.put("lines", followUps.of(reader.agency(), question.year(), question.quarter(), node.code(), format));
        model.put("planner", reader.may(Right.PLAN_CHANGE));
        model.put("opener", reader.may(Right.FOLLOW_UP_OPEN) && node.level() == Level.SUB_KEGIATAN);
        return pages.show(request, "report/figure", model);
    }

    private static Stands stands(IndicatorFigures shown, Derivation derivation, PageFormat format) {
        Printer printer = new Printer(derivation.policy(), format);
        IndicatorFigures today = derivation.figures();
        boolean same = shown.realisation().equals(today.realisation())
                || shown.realisation()
                        .value()
                        .flatMap(then -> today.realisation().value().map(now -> then.compareTo(now) == 0))
                        .orElse(false);
        return new Stands(
                printer.target(shown),
                printer.realisation(shown),
                printer.capaian(shown),
                printer.behind(shown),
                same ? "" : printer.realisation(today).text());
    }

    /** Side by side: every version of the year under every policy of it; none where there is only one. */
    private List<Other> others(Question question, String indicator, PageFormat format) {
        List<Other> others = new ArrayList<>();
        for (PlanVersion version : asking.ofYear(question)) {
            Question under = question.under(version).under(Optional.<String>empty());
            List<CapaianPolicy> all = achievements.policies(under.agency(), under.year(), under.version());
            for (CapaianPolicy each : all) {
                boolean own = each.equals(all.get(0));
                Question asked = own ? under : under.under(Optional.of(each.id()));
                boolean current = version.id().equals(question.version())
                        && question.policy().map(each.id()::equals).orElse(own);
                QuarterFigures figures = asking.figures(asked);
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

    /** The indicator whose entries and evidence can be opened: one that is realised outside the field. */
    private static String entered(Indicator indicator) {
        boolean outside = indicator.source() == Source.OFFICE || indicator.source() == Source.EXTERNAL;
        return outside && indicator.components().isEmpty() ? indicator.id() : "";
    }
}
