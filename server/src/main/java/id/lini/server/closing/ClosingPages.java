package id.lini.server.closing;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.closing.Closing.Act;
import id.lini.server.enrolment.ServerKeys;
import id.lini.server.plan.PlanVersion;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.shared.entry.Period;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.JsonObject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts closed and open quarters into words for pages. */
@Singleton
final class ClosingPages {
    private static final int LATE_SHOWN = 100;
    private static final int QUARTERS = 4;

    private final Closings closings;
    private final LateReports late;
    private final Achievements achievements;
    private final Registry registry;
    private final ServerKeys keys;
    private final Clock clock;

    ClosingPages(
            Closings closings,
            LateReports late,
            Achievements achievements,
            Registry registry,
            ServerKeys keys,
            Clock clock) {
        this.closings = closings;
        this.late = late;
        this.achievements = achievements;
        this.registry = registry;
        this.keys = keys;
        this.clock = clock;
    }

    /** What a quarter is. */
    public enum State {
        RUNNING,
        OPEN,
        CLOSED,
        SIGNED
    }

    /** A quarter in the list. */
    public record Line(String name, State state, String text, String href) {}

    /** The quarters of a year. */
    public record Year(int year, List<Line> quarters) {}

    /** A decision in words. */
    public record Step(String act, String by, String at, String reason) {}

    /** A late report in words. */
    public record Late(String entry, String form, String unit, String period, boolean counts, String by, String at) {}

    /** The years that have a plan, the newest first, the open quarters of the future left out. */
    List<Year> years(AgencyId agency, PageFormat format) {
        Map<Quarter, Closing> standing = new HashMap<>();
        closings.all(agency).stream()
                .filter(each -> !each.reopened())
                .forEach(each -> standing.put(each.quarter(), each));
        LocalDate today = registry.of(agency).today(clock);
        RegistrySnapshot registers = registry.of(agency);
        return achievements.versions(agency.value()).stream()
                .map(PlanVersion::year)
                .distinct()
                .map(year -> new Year(year, quarters(year, standing, today, registers, format)))
                .toList();
    }

    private static List<Line> quarters(
            int year, Map<Quarter, Closing> standing, LocalDate today, RegistrySnapshot registers, PageFormat format) {
        List<Line> lines = new ArrayList<>();
        for (int number = QUARTERS; number >= 1; number--) {
            Quarter quarter = new Quarter(year, number);
            Optional<Closing> closing = Optional.ofNullable(standing.get(quarter));
            boolean started = !quarter.lastMonth().minusMonths(2).atDay(1).isAfter(today);
            if (started) {
                State state = closing.map(each -> each.signed() ? State.SIGNED : State.CLOSED)
                        .orElse(today.isAfter(quarter.lastDay()) ? State.OPEN : State.RUNNING);
                String text = closing.map(
                                each -> format.moment(each.closedAt()) + ", " + registers.nameOf(each.closedBy()))
                        .orElse("");
                lines.add(new Line(format.quarter(number, year), state, text, "/penutupan/" + year + "/" + number));
            }
        }
        return lines;
    }

    /** The version decided last before the quarter ended; the oldest when none was. */
    Optional<String> version(AgencyId agency, Quarter quarter, Optional<String> asked) {
        List<PlanVersion> versions = versions(agency, quarter);
        return versions.stream()
                .map(PlanVersion::id)
                .filter(id -> asked.filter(id::equals).isPresent())
                .findFirst()
                .or(() -> versions.stream()
                        .filter(each -> each.decidedOn()
                                .filter(day -> day.isAfter(quarter.lastDay()))
                                .isEmpty())
                        .reduce((one, later) -> later)
                        .or(() -> versions.stream().findFirst())
                        .map(PlanVersion::id));
    }

    List<PlanVersion> versions(AgencyId agency, Quarter quarter) {
        return achievements.versions(agency.value()).stream()
                .filter(each -> each.year() == quarter.year())
                .toList();
    }

    /** What a page of a closed quarter shows, with what is different today. */
    Map<String, Object> closed(AgencyId agency, Closing closing, PageFormat format) {
        Frozen frozen = new Frozen(closing.content(), format);
        return model(agency, closing, frozen, changed(agency, closing, frozen, format), format);
    }

    /** What strangers see of it: only what was closed. */
    Map<String, Object> published(AgencyId agency, Closing closing, PageFormat format) {
        return model(agency, closing, new Frozen(closing.content(), format), Map.of(), format);
    }

    private Map<String, Object> model(
            AgencyId agency, Closing closing, Frozen frozen, Map<String, String> changed, PageFormat format) {
        RegistrySnapshot registers = registry.of(agency);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "quarter",
                format.quarter(closing.quarter().number(), closing.quarter().year()));
        model.put("year", closing.quarter().year());
        model.put("number", closing.quarter().number());
        model.put("closing", closing.id());
        model.put("signed", closing.signed());
        model.put("reopened", closing.reopened());
        model.put("rows", frozen.rows(changed));
        model.put("version", closing.version());
        model.put("legal", frozen.plan().text("legal"));
        model.put("policy", policy(frozen.policy()));
        model.put("hash", closing.content().hash().text());
        model.put("key", keys.current().verifyKey().id().value());
        model.put("entries", format.number(frozen.basis().whole("entries")));
        model.put("steps", steps(closing, registers, format));
        model.put(
                "query",
                "year=" + closing.quarter().year() + "&quarter="
                        + closing.quarter().number() + "&version=" + closing.version());
        model.put(
                "open",
                frozen.checklist().stream()
                        .filter(each -> each.whole("open") > 0)
                        .map(each -> Map.of("kind", each.text("kind"), "count", format.number(each.whole("open"))))
                        .toList());
        return model;
    }

    private static Map<String, String> policy(JsonObject policy) {
        return Map.of(
                "higher", policy.text("higherIsBetter"),
                "lower", policy.text("lowerIsBetter"),
                "decimals", String.valueOf(policy.integer("decimals")),
                "cap", policy.optionalText("cap").orElse(""));
    }

    private static List<Step> steps(Closing closing, RegistrySnapshot registers, PageFormat format) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "CLOSE", registers.nameOf(closing.closedBy()), format.moment(closing.closedAt()), closing.remark()));
        closing.decisions()
                .forEach(each -> steps.add(new Step(
                        each.act().name(), registers.nameOf(each.person()), format.moment(each.at()), each.reason())));
        return steps;
    }

    /** Realisations that are not today what they were, as printed today. */
    private Map<String, String> changed(AgencyId agency, Closing closing, Frozen frozen, PageFormat format) {
        Map<String, String> then = frozen.realisations();
        Optional<QuarterFigures> now = achievements.figures(
                agency.value(), closing.quarter().year(), closing.quarter().number(), closing.version());
        Map<String, String> changed = new HashMap<>();
        now.ifPresent(figures -> figures.indicators()
                .forEach((id, each) -> each.realisation()
                        .value()
                        .filter(value -> differs(value, then.get(id)))
                        .ifPresent(value -> changed.put(id, printed(figures, each, value, format)))));
        return changed;
    }

    private static boolean differs(BigDecimal value, @io.micronaut.core.annotation.Nullable String before) {
        return before == null || value.compareTo(new BigDecimal(before)) != 0;
    }

    private static String printed(QuarterFigures figures, IndicatorFigures each, BigDecimal value, PageFormat format) {
        return format.number(figures.policy().shown(value, each.indicator().decimals()));
    }

    /** Late reports of a closing in words; the first hundred. */
    List<Late> late(AgencyId agency, Closing closing, PageFormat format) {
        RegistrySnapshot registers = registry.of(agency);
        return late.of(agency.value(), closing).stream()
                .limit(LATE_SHOWN)
                .map(each -> new Late(
                        each.entry(),
                        registers
                                .forms()
                                .latest(new FormId(each.form()))
                                .map(form -> format.text(form.definition().title()))
                                .orElse(each.form()),
                        registers
                                .unit(new UnitId(each.unit()))
                                .map(unit -> unit.name())
                                .orElse(each.unit()),
                        format.period(Period.parse(each.period())),
                        each.counts(),
                        registers.nameOf(new PersonId(each.person())),
                        format.moment(each.at())))
                .toList();
    }

    /** Closings of this quarter that no longer stand. */
    List<Closing> before(AgencyId agency, Quarter quarter) {
        return closings.all(agency).stream()
                .filter(each -> each.quarter().equals(quarter) && each.reopened())
                .toList();
    }

    /** A closing that no longer stands, in one line. */
    Step line(AgencyId agency, Closing closing, PageFormat format) {
        Closing.Decision reopened = closing.decision(Act.REOPEN).orElseThrow();
        return new Step(
                closing.id(),
                registry.of(agency).nameOf(reopened.person()),
                format.moment(reopened.at()),
                reopened.reason());
    }
}
