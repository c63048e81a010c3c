package id.lini.server.pack;

import id.lini.server.plan.Source;
import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** That roll-ups name children, that there are such, and that none is among its own. */
final class RollUpCheck {
    private final PackFaults faults;

    RollUpCheck(PackFaults faults) {
        this.faults = faults;
    }

    void run(PackPlan plan) {
        RegisterCheck.distinct(
                plan.children(), "child", each -> key(each.year(), each.indicator()) + " " + each.child(), faults);
        Map<String, Source> sources = new HashMap<>();
        plan.indicators()
                .forEach(row -> sources.put(
                        key(row.value().year(), row.value().id()),
                        row.value().measured().source()));
        Map<String, List<String>> children = new HashMap<>();
        for (Placed<PackPlan.Child> row : plan.children()) {
            PackPlan.Child each = row.value();
            String parent = key(each.year(), each.indicator());
            String child = key(each.year(), each.child());
            if (!sources.containsKey(parent)) {
                faults.unknown(row, "indicator", parent, "indicators.csv");
            } else if (sources.get(parent) != Source.ROLLUP) {
                faults.at(
                        row,
                        "indicator",
                        new Label("hanya rollup yang punya anak", "only a roll-up has children"),
                        new Label("Ubah source-nya, atau hapus barisnya", "Change its source, or remove the row"));
            }
            if (!sources.containsKey(child)) {
                faults.unknown(row, "child", child, "indicators.csv");
            }
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(child);
        }
        childless(plan, children.keySet());
        circles(plan, children);
    }

    private void childless(PackPlan plan, Set<String> parents) {
        for (Placed<PackPlan.PlannedIndicator> row : plan.indicators()) {
            boolean rollup = row.value().measured().source() == Source.ROLLUP;
            if (rollup && !parents.contains(key(row.value().year(), row.value().id()))) {
                faults.at(
                        row,
                        "source",
                        new Label("rollup tanpa anak", "a roll-up without children"),
                        new Label(
                                "Sebutkan anak-anaknya di indicator_children.csv",
                                "Name its children in indicator_children.csv"));
            }
        }
    }

    private void circles(PackPlan plan, Map<String, List<String>> children) {
        Set<String> told = new HashSet<>();
        for (Placed<PackPlan.Child> row : plan.children()) {
            String start = key(row.value().year(), row.value().indicator());
            String child = key(row.value().year(), row.value().child());
            List<String> circle = new ArrayList<>(List.of(start));
            boolean closed =
                    child.equals(start) || closes(child, start, children, new LinkedHashSet<>(Set.of(start)), circle);
            if (!told.contains(start) && closed) {
                told.addAll(circle);
                String path = String.join(" > ", circle) + " > " + start;
                faults.at(
                        row,
                        "child",
                        new Label("rollup berputar: " + path, "the roll-up runs in a circle: " + path),
                        new Label("Hapus salah satu barisnya", "Remove one of these rows"));
            }
        }
    }

    private static boolean closes(
            String at, String start, Map<String, List<String>> children, Set<String> seen, List<String> circle) {
        if (!seen.add(at)) {
            return false;
        }
        circle.add(at);
        for (String child : children.getOrDefault(at, List.of())) {
            if (child.equals(start) || closes(child, start, children, seen, circle)) {
                return true;
            }
        }
        circle.remove(circle.size() - 1);
        return false;
    }

    private static String key(int year, String id) {
        return PlanCheck.key(year, id);
    }
}
