package id.lini.server.achievement;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Term;
import id.lini.server.ledger.CellReader;
import id.lini.server.ledger.CellValue;
import id.lini.server.persistence.Transactions;
import id.lini.server.plan.Booking;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.RealisationReader;
import id.lini.server.plan.Source;
import id.lini.server.plan.StatedValue;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes figures: all of a plan, or one with what stands behind it. Nothing it computes is stored. */
@Singleton
public final class Achievements {
    private final Transactions transactions;
    private final PlanReader plans;
    private final PlanCache cache;
    private final RealisationReader realisation;
    private final Workshop workshop;
    private final Registry registry;
    private final CellReader cells;
    private final Clock clock;

    Achievements(
            Transactions transactions,
            PlanReader plans,
            PlanCache cache,
            RealisationReader realisation,
            Workshop workshop,
            Registry registry,
            CellReader cells,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.cache = cache;
        this.realisation = realisation;
        this.workshop = workshop;
        this.registry = registry;
        this.cells = cells;
        this.clock = clock;
    }

    /** The plan versions there are, newest year first. */
    public List<PlanVersion> versions(String agency) {
        return transactions.read(() -> plans.versions(agency));
    }

    /** The version of a year that stood on a day; empty when there is no plan of that year. */
    Optional<PlanVersion> standing(String agency, int year, LocalDate day) {
        return transactions.read(() -> plans.standing(agency, year, day));
    }

    /** What indicators of a year were called the year before, where that is said. */
    Map<String, String> renamed(String agency, int year) {
        return transactions.read(() -> plans.renamed(agency, year)).getOrDefault(year, Map.of());
    }

    /** The policies of a plan's year, the agency's own first; none when there is no such plan. */
    public List<CapaianPolicy> policies(String agency, int year, String version) {
        return transactions.read(
                () -> cache.plan(agency, year, version).map(Compiled::policies).orElse(List.of()));
    }

    /** The last month in which money was booked in a year; empty when none was. */
    public Optional<YearMonth> lastBooked(String agency, int year) {
        return transactions.read(() -> realisation.lastBooked(agency, year));
    }

    /** What was spent by a node of a plan and all under it, as far as it was known. */
    public List<Booking> bookings(Ask ask, Plan plan, String node) {
        Set<String> within = plan.within(node).collect(Collectors.toSet());
        return transactions.read(() ->
                realisation.bookings(ask.agency(), ask.year(), ask.window().last(), Workshop.known(ask)).stream()
                        .filter(booking -> within.contains(booking.node()))
                        .toList());
    }

    /** The entries behind a cell: those that count for a unit on a form in a month. */
    public List<EntryId> entries(String agency, String form, String unit, YearMonth month) {
        return transactions.read(() -> cells.entries(agency, form, unit, month.toString()).stream()
                .map(EntryId::parse)
                .toList());
    }

    /** All figures as they are now, under the agency's own policy; empty when there is no such plan. */
    public Optional<QuarterFigures> figures(String agency, int year, int quarter, String version) {
        return figures(Ask.now(agency, year, quarter, version));
    }

    /** All figures that are asked; empty when there is no such plan or policy. */
    public Optional<QuarterFigures> figures(Ask ask) {
        return transactions.read(() ->
                plan(ask).flatMap(plan -> policy(plan, ask).map(policy -> compute(plan, policy, ask))));
    }

    /** One indicator as it is now, with what stands behind it; empty when there is none. */
    public Optional<Derivation> derivation(String agency, int year, int quarter, String version, String indicator) {
        return derivation(Ask.now(agency, year, quarter, version), indicator);
    }

    /** One indicator as it is asked, with its formula filled in and the cells behind it; empty when there is none. */
    public Optional<Derivation> derivation(Ask ask, String indicator) {
        return transactions.read(() -> plan(ask)
                .flatMap(plan -> plan.plan()
                        .indicator(indicator)
                        .flatMap(found -> policy(plan, ask).map(policy -> derive(plan, policy, ask, found)))));
    }

    /**
     * A figure that is counted from reports, of some units each: kecamatan beside each other. Their mean or sum is not the
     * whole's. Empty where a figure does not come from reports, or where its denominator is pinned.
     *
     * @param places the units of each place, by its name
     */
    public Map<String, Figure> beside(Ask ask, String indicator, Map<String, Set<String>> places) {
        return transactions.read(() -> plan(ask)
                .flatMap(plan -> plan.plan()
                        .indicator(indicator)
                        .filter(found -> found.source().computed()
                                && found.components().isEmpty()
                                && found.measuring().pinned().isEmpty())
                        .flatMap(found -> policy(plan, ask).map(policy -> beside(plan, policy, ask, found, places))))
                .orElse(Map.of()));
    }

    private Map<String, Figure> beside(
            Compiled plan, CapaianPolicy policy, Ask ask, Indicator indicator, Map<String, Set<String>> places) {
        RegistrySnapshot registers = registry.of(new AgencyId(ask.agency()));
        Workshop.Made made = workshop.thorough(plan, policy, ask, registers, List.of(indicator));
        Map<String, Figure> figures = new LinkedHashMap<>();
        places.forEach((name, units) -> figures.put(name, made.evaluation().of(indicator, units)));
        return figures;
    }

    /** The plan as it stood at the end of the quarter, or on the earlier day whose knowledge is asked. */
    private Optional<Compiled> plan(Ask ask) {
        LocalDate end = ask.window().last().atEndOfMonth();
        LocalDate day = ask.asOf().filter(end::isAfter).orElse(end);
        return cache.plan(ask.agency(), ask.year(), ask.version()).map(all -> {
            if (!all.plan().endings()) {
                return all;
            }
            return all.with(all.plan().on(day, spent(ask).keySet()));
        });
    }

    private Map<String, BigDecimal> spent(Ask ask) {
        return realisation.spent(ask.agency(), ask.year(), ask.window().last(), Workshop.known(ask));
    }

    private static Optional<CapaianPolicy> policy(Compiled plan, Ask ask) {
        if (plan.policies().isEmpty()) {
            throw new IllegalStateException(
                    "a plan without a policy: " + plan.plan().version());
        }
        return plan.policy(ask.policy());
    }

    private QuarterFigures compute(Compiled plan, CapaianPolicy policy, Ask ask) {
        RegistrySnapshot registers = registry.of(new AgencyId(ask.agency()));
        Map<String, IndicatorFigures> indicators =
                workshop.quick(plan, policy, ask, registers).evaluation().all();
        Map<String, BudgetFigures> budgets = Budgets.of(plan.plan(), policy, spent(ask));
        return new QuarterFigures(
                plan.plan(),
                policy,
                ask.window(),
                indicators,
                budgets,
                new Scores(plan.plan(), policy, indicators, budgets).all(),
                ask.asOf(),
                clock.instant());
    }

    private Derivation derive(Compiled plan, CapaianPolicy policy, Ask ask, Indicator indicator) {
        RegistrySnapshot registers = registry.of(new AgencyId(ask.agency()));
        boolean rollUp = indicator.source() == Source.ROLLUP;
        Workshop.Made made = rollUp
                ? workshop.quick(plan, policy, ask, registers)
                : workshop.thorough(plan, policy, ask, registers, List.of(indicator));
        Optional<Formula> formula = plan.formula(indicator.id(), "");
        return new Derivation(
                plan.plan(),
                policy,
                ask.window(),
                made.evaluation().of(indicator),
                formula,
                parts(plan, indicator, made, ask),
                formula.map(made.coverages()::byForm).orElse(List.of()),
                children(plan, indicator, made),
                stated(indicator, made));
    }

    private static List<IndicatorFigures> children(Compiled plan, Indicator indicator, Workshop.Made made) {
        return indicator.children().stream()
                .flatMap(child -> plan.plan().indicator(child.indicator()).stream())
                .map(made.evaluation()::of)
                .toList();
    }

    private static List<StatedValue> stated(Indicator indicator, Workshop.Made made) {
        return made.stated().stream()
                .filter(value -> value.indicator().equals(indicator.id()))
                .toList();
    }

    /** What the indicator's formula asks, and what those of its components ask. */
    private static List<Derivation.Part> parts(Compiled plan, Indicator indicator, Workshop.Made made, Ask ask) {
        List<Derivation.Part> parts = new ArrayList<>();
        plan.formula(indicator.id(), "").ifPresent(own -> collect(own.term(), false, indicator, made, ask, parts));
        indicator.components().stream()
                .flatMap(component -> plan.formula(indicator.id(), component.id()).stream())
                .forEach(formula -> collect(formula.term(), false, indicator, made, ask, parts));
        return parts;
    }

    private static void collect(
            Term term, boolean below, Indicator indicator, Workshop.Made made, Ask ask, List<Derivation.Part> parts) {
        if (term instanceof Term.Operation operation) {
            collect(operation.left(), below, indicator, made, ask, parts);
            collect(operation.right(), below || operation.sign() == '/', indicator, made, ask, parts);
        } else if (term instanceof Term.Asked asked
                && parts.stream().noneMatch(part -> part.asked().equals(asked) && part.below() == below)) {
            Optional<BigDecimal> value = made.evaluation().answer(indicator, asked, below);
            parts.add(new Derivation.Part(
                    asked,
                    below,
                    value,
                    behind(asked, below, indicator, made, ask),
                    made.evaluation().members(indicator, asked, below)));
        }
    }

    private static List<CellValue> behind(
            Term.Asked asked, boolean below, Indicator indicator, Workshop.Made made, Ask ask) {
        if (!(asked instanceof Term.Counted counted) || !(made.counts() instanceof MeasureValues cells)) {
            return List.of();
        }
        Span span = below && indicator.measuring().pinned().isPresent()
                ? Realisations.pinned(indicator.measuring().pinned().get())
                : Realisations.widened(indicator.measuring(), Span.of(ask.window()));
        return cells.behind(counted.measure(), span);
    }
}
