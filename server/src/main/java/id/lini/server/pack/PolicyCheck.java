package id.lini.server.pack;

import id.lini.server.achievement.PredicateScale;
import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That every year has a policy, and that predicate scales leave neither a gap nor an overlap. */
final class PolicyCheck {
    private static final Map<PredicateScale.Fault, Label> WHAT = Map.of(
            PredicateScale.Fault.CLOSED_END,
                    new Label(
                            "hanya from yang terendah dan to yang tertinggi dikosongkan",
                            "only the lowest from and the highest to are blank"),
            PredicateScale.Fault.EMPTY, new Label("berakhir sebelum mulai", "it ends before it begins"),
            PredicateScale.Fault.GAP,
                    new Label(
                            "ada celah antara baris ini dan sebelumnya",
                            "there is a gap between this row and the one before"),
            PredicateScale.Fault.OVERLAP,
                    new Label("tumpang tindih dengan baris sebelumnya", "it overlaps the row before"));

    private final PackFaults faults;

    PolicyCheck(PackFaults faults) {
        this.faults = faults;
    }

    void run(PackPlan plan) {
        RegisterCheck.distinct(plan.policies(), "year", each -> each.year() + each.id(), faults);
        RegisterCheck.distinct(plan.predicates(), "predicate", each -> each.scale() + " " + each.predicate(), faults);
        Set<Integer> with =
                plan.policies().stream().map(each -> each.value().year()).collect(Collectors.toSet());
        plan.versions().stream()
                .filter(version -> !with.contains(version.value().year()))
                .forEach(version -> faults.unknown(
                        version, "year", String.valueOf(version.value().year()), "policy.csv"));
        Map<String, List<Placed<PackPlan.Predicate>>> scales = new LinkedHashMap<>();
        plan.predicates()
                .forEach(row -> scales.computeIfAbsent(row.value().scale(), key -> new ArrayList<>())
                        .add(row));
        scales.values().forEach(this::scale);
        plan.policies().forEach(row -> policy(row, scales));
    }

    private void policy(Placed<PackPlan.Policy> row, Map<String, List<Placed<PackPlan.Predicate>>> scales) {
        Optional<List<Placed<PackPlan.Predicate>>> scale =
                row.value().predicates().map(scales::get);
        row.value()
                .predicates()
                .filter(id -> !scales.containsKey(id))
                .ifPresent(id -> faults.unknown(row, "predicates", id, "predicates.csv"));
        boolean midpoints = scale.filter(bounds -> bounds.stream()
                        .allMatch(bound -> bound.value().midpoint().isPresent()))
                .isPresent();
        if (row.value().sasaranScore().equals("midpoint") && !midpoints) {
            faults.at(
                    row,
                    "sasaran_score",
                    new Label(
                            "midpoint butuh skala predikat dengan nilai tengah di setiap barisnya",
                            "midpoint needs a predicate scale with a midpoint in every row"),
                    new Label("Isi midpoint di predicates.csv", "Fill midpoint in predicates.csv"));
        }
    }

    private void scale(List<Placed<PackPlan.Predicate>> rows) {
        List<PredicateScale.Bound> bounds =
                rows.stream().map(row -> bound(row.value())).toList();
        for (PredicateScale.Found found : PredicateScale.faults(bounds)) {
            faults.at(
                    rows.get(found.index()),
                    "from",
                    WHAT.get(found.fault()),
                    new Label(
                            "Tulis dari yang terendah; setiap from sama dengan to sebelumnya, dan tepat satu dari keduanya"
                                    + " termasuk (yes)",
                            "Write the lowest first; each from is the to before it, and exactly one of the two is included"
                                    + " (yes)"));
        }
    }

    private static PredicateScale.Bound bound(PackPlan.Predicate row) {
        return new PredicateScale.Bound(
                row.predicate(), row.from(), row.fromIncluded(), row.to(), row.toIncluded(), row.midpoint());
    }
}
