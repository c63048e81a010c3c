package id.lini.server.pack;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.FormulaCheck;
import id.lini.server.achievement.formula.FormulaFault;
import id.lini.server.achievement.formula.Term;
import id.lini.server.plan.Direction;
import id.lini.server.plan.Source;
import id.lini.shared.text.Label;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That indicators, components and roll-ups can be computed. */
final class IndicatorCheck {
    private final PackFaults faults;
    private final Set<String> nodes;

    /** Checks against these nodes, each with its year. */
    IndicatorCheck(PackFaults faults, Set<String> nodes) {
        this.faults = faults;
        this.nodes = nodes;
    }

    void run(Pack pack) {
        PackPlan plan = pack.plan();
        RegisterCheck.distinct(plan.indicators(), "indicator", each -> key(each.year(), each.id()), faults);
        RegisterCheck.distinct(
                plan.components(), "component", each -> key(each.year(), each.indicator()) + " " + each.id(), faults);
        FormVersions forms = new FormVersions(
                pack.forms().stream().map(form -> form.value().definition()).toList());
        FormulaCheck formulas = new FormulaCheck(forms, kinds(pack));
        TimeCheck times = new TimeCheck(faults, forms);
        Map<String, Set<String>> components = components(plan);
        for (Placed<PackPlan.PlannedIndicator> row : plan.indicators()) {
            PackPlan.PlannedIndicator each = row.value();
            String key = key(each.year(), each.id());
            if (!nodes.contains(key(each.year(), each.node()))) {
                faults.unknown(row, "node", key(each.year(), each.node()), "plan_nodes.csv");
            }
            Optional<Formula> formula = formula(row, each.measured(), formulas, components.getOrDefault(key, Set.of()));
            times.check(row, each.measured(), formula);
            scale(row, plan);
            previous(row, plan);
            pinned(row, formula, plan);
        }
        for (Placed<PackPlan.PlannedComponent> row : plan.components()) {
            PackPlan.PlannedComponent each = row.value();
            component(row, plan);
            times.check(row, each.measured(), formula(row, each.measured(), formulas, Set.of()));
        }
        new RollUpCheck(faults).run(plan);
    }

    private static Set<String> kinds(Pack pack) {
        Set<String> kinds = new TreeSet<>();
        pack.areas().forEach(area -> kinds.add(area.value().level()));
        pack.units().forEach(unit -> kinds.add(unit.value().kind()));
        return kinds;
    }

    private static Map<String, Set<String>> components(PackPlan plan) {
        Map<String, Set<String>> components = new HashMap<>();
        plan.components()
                .forEach(row -> components
                        .computeIfAbsent(key(row.value().year(), row.value().indicator()), key -> new HashSet<>())
                        .add(row.value().id()));
        return components;
    }

    private Optional<Formula> formula(
            Placed<?> row, PackPlan.Measured measured, FormulaCheck check, Set<String> components) {
        if (!measured.source().computed() || measured.formula().isEmpty()) {
            return Optional.empty();
        }
        try {
            Formula formula = Formula.parse(measured.formula());
            boolean guess =
                    faults.unread("units.csv") && formula.term().asked().anyMatch(Term.Registered.class::isInstance);
            List<FormulaFault> found = guess ? List.of() : check.faults(formula, components);
            found.forEach(fault -> formula(row, fault));
            if (found.isEmpty()
                    && measured.source() == Source.RATIO
                    && formula.ratio().isEmpty()) {
                formula(
                        row,
                        new FormulaFault(
                                "rasio berbentuk pembilang / penyebut, boleh dikali bilangan",
                                "a ratio is numerator / denominator, with or without a multiplier"));
            }
            return found.isEmpty() ? Optional.of(formula) : Optional.empty();
        } catch (FormulaFault fault) {
            formula(row, fault);
            return Optional.empty();
        }
    }

    private void formula(Placed<?> row, FormulaFault fault) {
        faults.at(
                row,
                "formula",
                fault.text(),
                new Label(
                        "Perbaiki rumus; bahasanya ada di deploy/packs/README.md",
                        "Mend the formula; the language is in deploy/packs/README.md"));
    }

    /** Where the year before is in the pack, the indicator that is compared must be there. */
    private void previous(Placed<PackPlan.PlannedIndicator> row, PackPlan plan) {
        int before = row.value().year() - 1;
        boolean planned =
                plan.versions().stream().anyMatch(version -> version.value().year() == before);
        row.value()
                .previous()
                .filter(id -> planned)
                .filter(id -> plan.indicators().stream()
                        .noneMatch(other -> other.value().year() == before
                                && other.value().id().equals(id)))
                .ifPresent(id -> faults.unknown(row, "previous", key(before, id), "indicators.csv"));
    }

    private void scale(Placed<PackPlan.PlannedIndicator> row, PackPlan plan) {
        Optional<String> scale = row.value().scale();
        boolean ordinal = row.value().direction() == Direction.ORDINAL;
        if (ordinal != scale.isPresent()) {
            faults.at(
                    row,
                    "scale",
                    new Label(
                            "skala diperlukan untuk direction ordinal, dan hanya untuk itu",
                            "a scale belongs to the direction ordinal, and only to it"),
                    new Label("Isi scale, atau ubah direction", "Fill scale, or change direction"));
        }
        if (ordinal
                && (row.value().measured().source().computed()
                        || row.value().measured().source() == Source.ROLLUP)) {
            faults.at(
                    row,
                    "source",
                    new Label("peringkat tidak dihitung dari laporan", "a grade is not computed from reports"),
                    new Label("Gunakan external atau office", "Use external or office"));
        }
        scale.filter(id -> plan.scales().stream()
                        .noneMatch(step -> step.value().scale().equals(id)))
                .ifPresent(id -> faults.unknown(row, "scale", id, "scales.csv"));
    }

    private void pinned(Placed<PackPlan.PlannedIndicator> row, Optional<Formula> formula, PackPlan plan) {
        Optional<String> pinned = row.value().pinned();
        if (pinned.isEmpty()) {
            return;
        }
        boolean ratio = formula.map(each -> each.ratio().isPresent())
                .orElse(row.value().measured().source().computed());
        if (!ratio) {
            faults.at(
                    row,
                    "pinned",
                    new Label(
                            "hanya penyebut rasio yang dapat dipatok", "only the denominator of a ratio can be pinned"),
                    new Label("Kosongkan pinned, atau tulis rasio", "Leave pinned blank, or write a ratio"));
        }
        Set<String> lists =
                plan.lists().stream().map(list -> list.value().list()).collect(Collectors.toSet());
        if (!lists.contains(pinned.get()) && !isDay(pinned.get())) {
            faults.at(
                    row,
                    "pinned",
                    new Label(
                            "\"" + pinned.get() + "\" bukan tanggal dan tidak ada di register_lists.csv",
                            "\"" + pinned.get() + "\" is neither a day nor in register_lists.csv"),
                    new Label(
                            "Tulis tanggal seperti 2024-01-31, atau nama daftar",
                            "Write a day like 2024-01-31, or the name of a list"));
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void component(Placed<PackPlan.PlannedComponent> row, PackPlan plan) {
        PackPlan.PlannedComponent each = row.value();
        Optional<Placed<PackPlan.PlannedIndicator>> of = plan.indicators().stream()
                .filter(other -> other.value().year() == each.year()
                        && other.value().id().equals(each.indicator()))
                .findFirst();
        if (of.isEmpty()) {
            faults.unknown(row, "indicator", key(each.year(), each.indicator()), "indicators.csv");
        }
        boolean odd = each.measured().source() == Source.ROLLUP
                || of.filter(other -> other.value().measured().source() == Source.ROLLUP
                                || other.value().direction() == Direction.ORDINAL)
                        .isPresent();
        if (odd) {
            faults.at(
                    row,
                    "source",
                    new Label(
                            "komponen tidak bersama rollup atau peringkat",
                            "components do not go with roll-ups or grades"),
                    new Label("Gunakan indicator_children.csv", "Use indicator_children.csv"));
        }
    }

    static String key(int year, String id) {
        return PlanCheck.key(year, id);
    }
}
