package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.forms.KnownForm;
import id.lini.server.ledger.CellReader;
import id.lini.server.ledger.CellValue;
import id.lini.server.ledger.TotalReader;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Pin;
import id.lini.server.plan.RealisationReader;
import id.lini.server.plan.StatedValue;
import id.lini.server.registry.RegistrySnapshot;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what a question needs: counts, registers and stated values as they were known. Within a transaction. */
@Singleton
final class Workshop {
    /** Later than anything is posted. */
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final RealisationReader realisation;
    private final CellReader cells;
    private final TotalReader totals;
    private final ExpectedReports expected;
    private final Clock clock;

    Workshop(
            RealisationReader realisation,
            CellReader cells,
            TotalReader totals,
            ExpectedReports expected,
            Clock clock) {
        this.realisation = realisation;
        this.cells = cells;
        this.totals = totals;
        this.expected = expected;
        this.clock = clock;
    }

    /** The day up to which things were known. */
    static LocalDate known(Ask ask) {
        return ask.asOf().orElse(ALWAYS);
    }

    /** An evaluation from the totals; from the postings where an earlier knowledge is asked. */
    Made quick(Compiled plan, CapaianPolicy policy, Ask ask, RegistrySnapshot registers) {
        if (ask.asOf().isPresent()) {
            return thorough(plan, policy, ask, registers, plan.plan().indicators());
        }
        FormVersions forms = forms(registers);
        Registered registered = new Registered(registers);
        Counts counts = new TotalCounts(ask.agency(), forms, registered::kind, totals, cells);
        return make(plan, policy, ask, registers, counts, false);
    }

    /** An evaluation from cells unit by unit, enough for these indicators. */
    Made thorough(
            Compiled plan, CapaianPolicy policy, Ask ask, RegistrySnapshot registers, Collection<Indicator> those) {
        FormVersions forms = forms(registers);
        Registered registered = new Registered(registers);
        MeasureValues counts = new MeasureValues(forms, registered::kind, read(plan, ask, registers, those));
        return make(plan, policy, ask, registers, counts, true);
    }

    /**
     * An evaluation with what it stands on.
     *
     * @param counts where they came from
     */
    record Made(Evaluation evaluation, Counts counts, Coverages coverages, List<StatedValue> stated) {}

    private Made make(
            Compiled plan, CapaianPolicy policy, Ask ask, RegistrySnapshot registers, Counts counts, boolean proven) {
        LocalDate today = registers.today(clock);
        LocalDate day = ask.asOf().filter(asked -> asked.isBefore(today)).orElse(today);
        Coverages coverages =
                new Coverages(forms(registers), counts, ask.window(), expected.of(registers, ask.window(), day));
        List<StatedValue> stated = stated(plan, ask, proven);
        Realisations realisations =
                new Realisations(plan, counts, new Registered(registers), new StatedValues(plan, stated));
        return new Made(new Evaluation(plan, policy, ask.window(), realisations, coverages), counts, coverages, stated);
    }

    private List<StatedValue> stated(Compiled plan, Ask ask, boolean proven) {
        int first = plan.plan().indicators().stream()
                .filter(indicator -> !indicator.source().computed())
                .mapToInt(indicator -> indicator.measuring().firstYear(ask.year()))
                .min()
                .orElse(ask.year());
        List<StatedValue> stated = new ArrayList<>();
        for (int year = first; year <= ask.year(); year++) {
            stated.addAll(realisation.stated(ask.agency(), year, ask.window().last(), known(ask), proven));
        }
        return stated;
    }

    private List<CellValue> read(Compiled plan, Ask ask, RegistrySnapshot registers, Collection<Indicator> those) {
        Set<CellReader.FormItem> items = new LinkedHashSet<>();
        YearMonth first = ask.window().first();
        YearMonth last = ask.window().last();
        for (Indicator indicator : those) {
            items.addAll(items(plan, indicator));
            YearMonth base = YearMonth.of(indicator.measuring().firstYear(ask.year()), 1);
            YearMonth pinned = indicator
                    .measuring()
                    .pinned()
                    .map(Pin::day)
                    .map(YearMonth::from)
                    .orElse(last);
            first = earliest(first, base, YearMonth.of(pinned.getYear(), 1));
            last = pinned.isAfter(last) ? pinned : last;
        }
        if (ask.asOf().isEmpty()) {
            return cells.rows(ask.agency(), items, first.toString(), last.toString());
        }
        Instant end = ask.asOf()
                .get()
                .plusDays(1)
                .atStartOfDay(registers.agency().zone())
                .toInstant();
        return cells.known(ask.agency(), items, first.toString(), last.toString(), end);
    }

    private static Set<CellReader.FormItem> items(Compiled plan, Indicator indicator) {
        Set<CellReader.FormItem> items = new LinkedHashSet<>();
        List<String> components = new ArrayList<>(List.of(""));
        indicator.components().forEach(component -> components.add(component.id()));
        for (String component : components) {
            plan.formula(indicator.id(), component)
                    .map(Formula::measures)
                    .orElse(List.of())
                    .forEach(measure -> {
                        items.add(new CellReader.FormItem(measure.form().value(), measure.item()));
                        items.add(new CellReader.FormItem(measure.form().value(), Measure.REPORTS));
                    });
        }
        return items;
    }

    private static YearMonth earliest(YearMonth... months) {
        YearMonth earliest = months[0];
        for (YearMonth month : months) {
            earliest = month.isBefore(earliest) ? month : earliest;
        }
        return earliest;
    }

    static FormVersions forms(RegistrySnapshot registers) {
        return new FormVersions(
                registers.forms().all().stream().map(KnownForm::definition).toList());
    }
}
