package id.lini.server.followup;

import id.lini.server.access.Right;
import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanVersion;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts follow-ups and what lags into words for pages. */
@Singleton
public final class FollowUpPages {
    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;

    private final FollowUps followUps;
    private final Achievements achievements;
    private final Registry registry;
    private final Clock clock;

    FollowUpPages(FollowUps followUps, Achievements achievements, Registry registry, Clock clock) {
        this.followUps = followUps;
        this.achievements = achievements;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * A follow-up in words.
     *
     * @param days how many days it is overdue; zero or less where it is not
     * @param reminded when and by whom its owner was last reminded, empty for never
     */
    public record Line(
            String id,
            String node,
            String name,
            String quarter,
            String cause,
            String words,
            String instruction,
            String owner,
            String due,
            String state,
            String stateWord,
            boolean overdue,
            long days,
            String opened,
            List<StepLine> steps,
            String reminded) {}

    /** A step in words. */
    public record StepLine(String state, String note, String by, String at) {}

    /** What lags, in words. */
    public record Lag(
            String node, String label, String name, String indicator, String why, String percent, String href) {}

    /** A person or a choice in a list. */
    public record Choice(String id, String name) {}

    /** Which follow-ups are asked for; empty fields ask for all. */
    record Filter(String state, String owner) {
        boolean takes(Line line, FollowUp each) {
            boolean right = switch (state) {
                case "" -> !each.state().over();
                case "overdue" -> line.overdue();
                case "all" -> true;
                default -> each.state().name().equalsIgnoreCase(state);
            };
            return right && (owner.isEmpty() || each.owner().value().equals(owner));
        }
    }

    /** The follow-ups asked for, overdue first, then by the day they are due. */
    List<Line> lines(AgencyId agency, Filter filter, PageFormat format) {
        Map<Integer, Map<String, String>> names = new HashMap<>();
        return followUps.all(agency).stream()
                .map(each -> Map.entry(each, line(agency, each, names, format)))
                .filter(each -> filter.takes(each.getValue(), each.getKey()))
                .sorted(Comparator.comparing((Map.Entry<FollowUp, Line> each) ->
                                !each.getValue().overdue())
                        .thenComparing(each -> each.getKey().due()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** One follow-up in words. */
    Line line(AgencyId agency, FollowUp each, PageFormat format) {
        return line(agency, each, new HashMap<>(), format);
    }

    /** Those of a sub-kegiatan up to a quarter, in words: Permasalahan and Rencana Tindak Lanjut. */
    public List<Line> of(AgencyId agency, int year, int quarter, String node, PageFormat format) {
        return followUps.of(agency, year, quarter, node).stream()
                .map(each -> line(agency, each, format))
                .toList();
    }

    private Line line(AgencyId agency, FollowUp each, Map<Integer, Map<String, String>> names, PageFormat format) {
        RegistrySnapshot registers = registry.of(agency);
        LocalDate today = registers.today(clock);
        String name =
                names.computeIfAbsent(each.year(), year -> names(agency, year)).getOrDefault(each.node(), each.node());
        return new Line(
                each.id(),
                each.node(),
                name,
                format.quarter(each.quarter(), each.year()),
                format.text(each.cause().word()),
                each.words(),
                each.instruction(),
                registers.nameOf(each.owner()),
                format.day(each.due()),
                each.state().name(),
                format.text(each.state().word()),
                each.overdue(today),
                ChronoUnit.DAYS.between(each.due(), today),
                format.day(each.openedAt()) + ", " + registers.nameOf(each.openedBy()),
                each.steps().stream()
                        .map(step -> new StepLine(
                                format.text(step.state().word()),
                                step.note(),
                                registers.nameOf(step.person()),
                                format.moment(step.at())))
                        .toList(),
                each.reminded()
                        .map(last -> format.moment(last.at()) + ", " + registers.nameOf(last.person()))
                        .orElse(""));
    }

    private Map<String, String> names(AgencyId agency, int year) {
        Map<String, String> names = new HashMap<>();
        achievements.versions(agency.value()).stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .flatMap(each -> achievements.figures(agency.value(), year, 1, each.id()))
                .ifPresent(figures -> figures.plan().nodes().forEach(node -> names.put(node.code(), node.name())));
        return names;
    }

    /** Figures of a quarter under the version that stood at its end, or under the one asked for. */
    Optional<QuarterFigures> figures(AgencyId agency, int year, int quarter, Optional<String> version) {
        LocalDate end = YearMonth.of(year, quarter * MONTHS).atEndOfMonth();
        List<PlanVersion> versions = achievements.versions(agency.value()).stream()
                .filter(each -> each.year() == year)
                .toList();
        return versions.stream()
                .filter(each -> version.filter(each.id()::equals).isPresent())
                .findFirst()
                .or(() -> versions.stream()
                        .filter(each ->
                                each.decidedOn().filter(day -> day.isAfter(end)).isEmpty())
                        .reduce((one, later) -> later))
                .or(() -> versions.stream().findFirst())
                .flatMap(each -> achievements.figures(agency.value(), year, quarter, each.id()));
    }

    /** What lags and is not explained. */
    List<Lag> lags(AgencyId agency, QuarterFigures figures, int quarter, PageFormat format) {
        return followUps.unexplained(agency.value(), figures, quarter).stream()
                .map(each -> lag(figures, quarter, each, format))
                .toList();
    }

    /** What lags at a node, explained or not. */
    Optional<Lag> lag(QuarterFigures figures, int quarter, String node, PageFormat format) {
        return Shortfalls.of(figures, quarter).stream()
                .filter(each -> each.node().equals(node))
                .findFirst()
                .map(each -> lag(figures, quarter, each, format));
    }

    private static Lag lag(QuarterFigures figures, int quarter, Shortfall each, PageFormat format) {
        PlanNode node = figures.plan().node(each.node()).orElseThrow();
        int year = figures.plan().version().year();
        return new Lag(
                node.code(),
                node.label(),
                node.name(),
                each.indicator()
                        .flatMap(figures.plan()::indicator)
                        .map(Indicator::name)
                        .orElse(""),
                format.text(each.kind().word()),
                each.percent().map(percent -> format.number(percent) + "%").orElse(""),
                "/tindak-lanjut/baru/" + node.code() + "?year=" + year + "&quarter=" + quarter + "&version="
                        + figures.plan().version().id());
    }

    /** Who can be told to do something. */
    List<Choice> owners(AgencyId agency) {
        RegistrySnapshot registers = registry.of(agency);
        LocalDate today = registers.today(clock);
        return registers.people().stream()
                .filter(person -> Right.FOLLOW_UP_MOVE.of(registers.roles(person.id(), today)))
                .map(person -> new Choice(person.id().value(), person.name()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** The causes to choose from. */
    static List<Choice> causes(PageFormat format) {
        return List.of(Cause.values()).stream()
                .map(each -> new Choice(each.name(), format.text(each.word())))
                .toList();
    }

    /** The states to choose from. */
    static List<Choice> states(PageFormat format) {
        return List.of(FollowUp.State.values()).stream()
                .map(each -> new Choice(each.name().toLowerCase(Locale.ROOT), format.text(each.word())))
                .toList();
    }

    /**
     * The quarter the page opens with, by its last month: the one that ended last; while there is no plan of its year, the
     * last with money booked of the newest year that has one.
     */
    YearMonth usual(AgencyId agency) {
        YearMonth before = YearMonth.from(registry.of(agency).today(clock)).minusMonths(1);
        YearMonth ended = before.minusMonths(before.getMonthValue() % MONTHS);
        List<Integer> years = achievements.versions(agency.value()).stream()
                .map(PlanVersion::year)
                .toList();
        if (years.isEmpty() || years.contains(ended.getYear())) {
            return ended;
        }
        int newest = Collections.max(years);
        int quarter = achievements
                .lastBooked(agency.value(), newest)
                .map(month -> (month.getMonthValue() + MONTHS - 1) / MONTHS)
                .orElse(QUARTERS);
        return YearMonth.of(newest, quarter * MONTHS);
    }

    /** The day it is. */
    LocalDate today(AgencyId agency) {
        return registry.of(agency).today(clock);
    }
}
