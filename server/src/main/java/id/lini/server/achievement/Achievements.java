package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.forms.KnownForm;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Computes figures: all of a plan, or one with what stands behind it. */
@Singleton
public final class Achievements {
    private final Transactions transactions;
    private final PlanReader plans;
    private final RealisationReader realisation;
    private final PolicyReader policies;
    private final Registry registry;
    private final CellReader cells;
    private final Clock clock;

    Achievements(
            Transactions transactions,
            PlanReader plans,
            RealisationReader realisation,
            PolicyReader policies,
            Registry registry,
            CellReader cells,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.realisation = realisation;
        this.policies = policies;
        this.registry = registry;
        this.cells = cells;
        this.clock = clock;
    }

    /** The plan versions there are, newest year first. */
    public List<PlanVersion> versions(String agency) {
        return transactions.read(() -> plans.versions(agency));
    }

    /** The last month in which money was booked in a year; empty when none was. */
    public Optional<YearMonth> lastBooked(String agency, int year) {
        return transactions.read(() -> realisation.lastBooked(agency, year));
    }

    /** What was spent by a node of a plan and all under it, up to the end of a window. */
    public List<Booking> bookings(String agency, Plan plan, String node, Window window) {
        Set<String> within = plan.within(node).collect(Collectors.toSet());
        int year = plan.version().year();
        return transactions.read(
                () -> realisation.bookings(agency, year, window.last(), LocalDate.of(9999, 12, 31)).stream()
                        .filter(booking -> within.contains(booking.node()))
                        .toList());
    }

    /** The entries behind a cell: those that count for a unit on a form in a month. */
    public List<EntryId> entries(String agency, String form, String unit, YearMonth month) {
        return transactions.read(() -> cells.entries(agency, form, unit, month.toString()).stream()
                .map(EntryId::parse)
                .toList());
    }

    /** All figures of a plan version up to the end of a quarter; empty when there is no such plan. */
    public Optional<QuarterFigures> figures(String agency, int year, int quarter, String version) {
        return transactions.read(() -> plans.plan(agency, year, version).map(plan -> compute(agency, plan, quarter)));
    }

    /** One indicator with its formula filled in and the cells behind it; empty when there is none. */
    public Optional<Derivation> derivation(String agency, int year, int quarter, String version, String indicator) {
        return transactions.read(() -> plans.plan(agency, year, version)
                .flatMap(plan -> plan.indicator(indicator).map(found -> derive(agency, plan, quarter, found))));
    }

    private QuarterFigures compute(String agency, Plan plan, int quarter) {
        Window window = Window.upTo(plan.version().year(), quarter);
        CapaianPolicy policy = policy(agency, plan);
        RegistrySnapshot registers = registry.of(new AgencyId(agency));
        FormVersions forms = forms(registers);
        Map<String, Formula> formulas = new HashMap<>();
        plan.indicators().stream()
                .filter(each -> each.source().computed())
                .forEach(each -> formulas.put(each.id(), Formula.parse(each.formula())));
        MeasureValues values = new MeasureValues(forms, read(agency, forms, formulas.values(), window, false));
        Coverages coverages = coverages(agency, registers, forms, formulas.values(), window);
        Map<String, IndicatorFigures> indicators = new HashMap<>();
        for (Indicator indicator : plan.indicators()) {
            Optional<Formula> formula = Optional.ofNullable(formulas.get(indicator.id()));
            Figure realisation = formula.map(values::value).orElseGet(() -> without(indicator.source()));
            Coverage coverage = formula.map(coverages::of).orElse(Coverage.NONE);
            indicators.put(indicator.id(), figures(plan, policy, indicator, realisation, coverage));
        }
        return new QuarterFigures(
                plan, policy, window, indicators, Budgets.of(plan, policy, spent(agency, window)), clock.instant());
    }

    private Map<String, BigDecimal> spent(String agency, Window window) {
        return realisation.spent(agency, window.first().getYear(), window.last(), LocalDate.of(9999, 12, 31));
    }

    private Derivation derive(String agency, Plan plan, int quarter, Indicator indicator) {
        Window window = Window.upTo(plan.version().year(), quarter);
        CapaianPolicy policy = policy(agency, plan);
        RegistrySnapshot registers = registry.of(new AgencyId(agency));
        FormVersions forms = forms(registers);
        if (!indicator.source().computed()) {
            IndicatorFigures figures = figures(plan, policy, indicator, without(indicator.source()), Coverage.NONE);
            return new Derivation(plan, policy, window, figures, Optional.empty(), List.of(), List.of());
        }
        Formula formula = Formula.parse(indicator.formula());
        MeasureValues values = new MeasureValues(forms, read(agency, forms, List.of(formula), window, true));
        Coverages coverages = coverages(agency, registers, forms, List.of(formula), window);
        List<Derivation.Part> parts = formula.measures().stream()
                .map(measure -> new Derivation.Part(measure, values.value(measure), values.behind(measure)))
                .toList();
        return new Derivation(
                plan,
                policy,
                window,
                figures(plan, policy, indicator, values.value(formula), coverages.of(formula)),
                Optional.of(formula),
                parts,
                coverages.byForm(formula));
    }

    private static IndicatorFigures figures(
            Plan plan, CapaianPolicy policy, Indicator indicator, Figure realisation, Coverage coverage) {
        Optional<BigDecimal> target = plan.targets(indicator.id(), "").year();
        Figure capaian = policy.capaian(indicator.direction(), target, realisation, indicator.decimals());
        return new IndicatorFigures(indicator, target, realisation, capaian, coverage);
    }

    private CapaianPolicy policy(String agency, Plan plan) {
        return policies.policies(agency, plan.version().year()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a plan without a policy: " + plan.version()));
    }

    private static FormVersions forms(RegistrySnapshot registers) {
        return new FormVersions(
                registers.forms().all().stream().map(KnownForm::definition).toList());
    }

    private static Figure without(Source source) {
        return Figure.absent(source == Source.EXTERNAL ? Absence.AWAITED : Absence.NOT_MEASURED);
    }

    private Coverages coverages(
            String agency,
            RegistrySnapshot registers,
            FormVersions forms,
            Collection<Formula> formulas,
            Window window) {
        Set<CellReader.FormItem> reports = new LinkedHashSet<>();
        MeasureValues.forms(formulas).forEach(form -> reports.add(new CellReader.FormItem(form, Measure.REPORTS)));
        Map<String, Long> approved = new HashMap<>();
        cells.sums(agency, reports, first(window), last(window))
                .forEach(row -> approved.merge(row.form(), row.reports(), Long::sum));
        return new Coverages(forms, approved, new Expected(registers, window, registers.today(clock)));
    }

    /** Flows are summed by the database, unless each cell is to be shown; stocks and reports are needed singly. */
    private List<CellValue> read(
            String agency, FormVersions forms, Collection<Formula> formulas, Window window, boolean singly) {
        Set<CellReader.FormItem> single = new LinkedHashSet<>();
        Set<CellReader.FormItem> summed = new LinkedHashSet<>();
        for (Formula formula : formulas) {
            for (Measure measure : formula.measures()) {
                boolean flow =
                        measure.function() == Measure.Function.COUNT && !new MemberFilter(forms, measure).stock();
                (flow && !singly ? summed : single)
                        .add(new CellReader.FormItem(measure.form().value(), measure.item()));
            }
        }
        List<CellValue> rows = new ArrayList<>(cells.rows(agency, single, first(window), last(window)));
        rows.addAll(cells.sums(agency, summed, first(window), last(window)));
        return rows;
    }

    private static String first(Window window) {
        return window.first().toString();
    }

    private static String last(Window window) {
        return window.last().toString();
    }
}
