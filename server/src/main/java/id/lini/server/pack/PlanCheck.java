package id.lini.server.pack;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.FormulaCheck;
import id.lini.server.achievement.formula.FormulaFault;
import id.lini.server.plan.Level;
import id.lini.server.plan.PlanNode;
import id.lini.shared.text.Label;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That a plan hangs together: parents, versions, indicators, and formulas that can be computed. */
final class PlanCheck {
    private final PackFaults faults;
    private final Map<String, Level> levels = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    PlanCheck(PackFaults faults) {
        this.faults = faults;
    }

    void run(Pack pack, PackTables tables) {
        RegisterCheck.distinct(pack.versions(), "version", each -> each.year() + " " + each.id(), faults);
        Set<String> versions = pack.versions().stream()
                .map(each -> each.value().year() + " " + each.value().id())
                .collect(Collectors.toSet());
        nodes(pack.nodes());
        indicators(pack);
        Set<String> indicators = tables.get("indicators.csv").known("indicator");
        RegisterCheck.distinct(
                pack.targets(),
                "indicator",
                each -> each.year() + " " + each.version() + " " + each.indicator(),
                faults);
        for (Placed<Pack.Target> target : pack.targets()) {
            Pack.Target value = target.value();
            known(target, "version", versions, value.year() + " " + value.version(), "plan_versions.csv");
            known(target, "indicator", indicators, value.indicator(), "indicators.csv");
        }
        RegisterCheck.distinct(
                pack.budgets(), "node", each -> each.year() + " " + each.version() + " " + each.node(), faults);
        for (Placed<Pack.Budget> budget : pack.budgets()) {
            Pack.Budget value = budget.value();
            known(budget, "version", versions, value.year() + " " + value.version(), "plan_versions.csv");
            leaf(budget, value.year(), value.node());
        }
        spent(pack.spent());
        policies(pack);
    }

    private void nodes(List<Placed<Pack.Node>> nodes) {
        RegisterCheck.distinct(
                nodes, "code", each -> key(each.year(), each.node().code()), faults);
        for (Placed<Pack.Node> row : nodes) {
            PlanNode node = row.value().node();
            node.parent().ifPresent(parent -> {
                String key = key(row.value().year(), parent);
                parents.add(key);
                Optional<Level> above = Optional.ofNullable(levels.get(key));
                if (above.isEmpty()) {
                    faults.at(
                            row,
                            "parent",
                            new Label(
                                    "induk \"" + parent + "\" belum ada di baris sebelumnya",
                                    "the parent \"" + parent + "\" is not in an earlier row"),
                            new Label("Tulis induk sebelum anaknya", "Write parents before their children"));
                } else if (above.get().compareTo(node.level()) >= 0) {
                    faults.at(
                            row,
                            "level",
                            new Label("tingkatnya tidak di bawah induknya", "its level is not below its parent's"),
                            new Label("Perbaiki level atau parent", "Correct level or parent"));
                }
            });
            levels.put(key(row.value().year(), node.code()), node.level());
        }
    }

    private void indicators(Pack pack) {
        RegisterCheck.distinct(pack.indicators(), "indicator", each -> each.year() + " " + each.id(), faults);
        FormulaCheck check = new FormulaCheck(new FormVersions(
                pack.forms().stream().map(form -> form.value().definition()).toList()));
        for (Placed<Pack.PlannedIndicator> row : pack.indicators()) {
            Pack.PlannedIndicator indicator = row.value();
            known(row, "node", levels.keySet(), key(indicator.year(), indicator.node()), "plan_nodes.csv");
            if (indicator.source().computed()) {
                formula(row, check);
            }
        }
    }

    private void formula(Placed<Pack.PlannedIndicator> row, FormulaCheck check) {
        try {
            check.faults(Formula.parse(row.value().formula())).forEach(fault -> formula(row, fault));
        } catch (FormulaFault fault) {
            formula(row, fault);
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

    private void spent(List<Placed<Pack.Spent>> spent) {
        RegisterCheck.distinct(
                spent,
                "posted",
                each -> each.booking().node() + " " + each.booking().month() + " "
                        + each.booking().posted(),
                faults);
        for (Placed<Pack.Spent> row : spent) {
            leaf(row, row.value().year(), row.value().booking().node());
            if (row.value().booking().month().getYear() != row.value().year()) {
                faults.at(
                        row,
                        "month",
                        new Label("bulannya di tahun lain", "the month is in another year"),
                        new Label("Perbaiki year atau month", "Correct year or month"));
            }
        }
    }

    private void policies(Pack pack) {
        RegisterCheck.distinct(pack.policies(), "year", each -> String.valueOf(each.year()), faults);
        Set<Integer> with =
                pack.policies().stream().map(each -> each.value().year()).collect(Collectors.toSet());
        pack.versions().stream()
                .filter(version -> !with.contains(version.value().year()))
                .forEach(version -> faults.unknown(
                        version, "year", String.valueOf(version.value().year()), "policy.csv"));
    }

    /** Money belongs to the lowest level, so that sums above count it once. */
    private void leaf(Placed<?> row, int year, String node) {
        known(row, "node", levels.keySet(), key(year, node), "plan_nodes.csv");
        if (parents.contains(key(year, node))) {
            faults.at(
                    row,
                    "node",
                    new Label(
                            "\"" + node + "\" punya anak, anggarannya dijumlahkan dari sana",
                            "\"" + node + "\" has children, its money is summed from them"),
                    new Label("Tulis anggaran pada sub-kegiatan saja", "Give money to sub-kegiatan only"));
        }
    }

    private void known(Placed<?> row, String column, Set<String> known, String key, String where) {
        if (!known.contains(key)) {
            faults.unknown(row, column, key, where);
        }
    }

    private static String key(int year, String code) {
        return year + " " + code;
    }
}
