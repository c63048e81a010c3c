package id.lini.server.pack;

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

/** That a plan hangs together: versions, parents, mapping, money; indicators, values and policies have their own checks. */
final class PlanCheck {
    private final PackFaults faults;
    private final Map<String, Level> levels = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    PlanCheck(PackFaults faults) {
        this.faults = faults;
    }

    void run(Pack pack, PackTables tables) {
        PackPlan plan = pack.plan();
        RegisterCheck.distinct(plan.versions(), "version", each -> each.year() + " " + each.id(), faults);
        Set<String> versions = plan.versions().stream()
                .map(each -> each.value().year() + " " + each.value().id())
                .collect(Collectors.toSet());
        years(plan);
        nodes(plan.nodes(), tables.get("people.csv").known("person"));
        mapping(plan, versions);
        changes(plan.changes());
        new IndicatorCheck(faults, levels.keySet()).run(pack);
        new ValueCheck(faults, versions).run(plan, tables);
        new PolicyCheck(faults).run(plan);
        RegisterCheck.distinct(
                plan.budgets(), "node", each -> each.year() + " " + each.version() + " " + each.node(), faults);
        for (Placed<PackPlan.Budget> budget : plan.budgets()) {
            PackPlan.Budget value = budget.value();
            known(budget, "version", versions, value.year() + " " + value.version(), "plan_versions.csv");
            leaf(budget, value.year(), value.node());
        }
        spent(plan.spent());
    }

    /** A year without a version is no plan: its rows would be read and forgotten. */
    private void years(PackPlan plan) {
        Set<Integer> years =
                plan.versions().stream().map(each -> each.value().year()).collect(Collectors.toSet());
        plan.nodes().stream()
                .filter(row -> !years.contains(row.value().year()))
                .forEach(row -> unknownYear(row, row.value().year()));
        plan.policies().stream()
                .filter(row -> !years.contains(row.value().year()))
                .forEach(row -> unknownYear(row, row.value().year()));
    }

    private void unknownYear(Placed<?> row, int year) {
        faults.unknown(row, "year", String.valueOf(year), "plan_versions.csv");
    }

    private void nodes(List<Placed<PackPlan.Node>> nodes, Set<String> people) {
        RegisterCheck.distinct(
                nodes, "code", each -> key(each.year(), each.node().code()), faults);
        for (Placed<PackPlan.Node> row : nodes) {
            PlanNode node = row.value().node();
            node.owner()
                    .filter(owner -> !people.contains(owner))
                    .ifPresent(owner -> faults.unknown(row, "owner", owner, "people.csv"));
            node.parent().ifPresent(parent -> {
                String key = key(row.value().year(), parent);
                if (node.until().isEmpty()) {
                    parents.add(key);
                }
                Optional<Level> above = Optional.ofNullable(levels.get(key));
                if (above.isEmpty()) {
                    faults.at(
                            row,
                            "parent",
                            new Label(
                                    "induk \"" + parent + "\" belum ada di baris sebelumnya",
                                    "the parent \"" + parent + "\" is not in an earlier row"),
                            new Label("Tulis induk sebelum anaknya", "Write parents before their children"));
                } else {
                    below(row, above.get());
                }
            });
            levels.put(key(row.value().year(), node.code()), node.level());
        }
    }

    private void below(Placed<PackPlan.Node> row, Level above) {
        Level level = row.value().node().level();
        if (above.aim() && !level.aim()) {
            faults.at(
                    row,
                    "parent",
                    new Label(
                            "tujuan dan sasaran bukan induk program",
                            "a tujuan or sasaran is not the parent of a programme"),
                    new Label(
                            "Kosongkan parent, dan petakan di sasaran_programs.csv",
                            "Leave parent blank, and map it in sasaran_programs.csv"));
        } else if (above.compareTo(level) >= 0) {
            faults.at(
                    row,
                    "level",
                    new Label("tingkatnya tidak di bawah induknya", "its level is not below its parent's"),
                    new Label("Perbaiki level atau parent", "Correct level or parent"));
        }
    }

    private void mapping(PackPlan plan, Set<String> versions) {
        RegisterCheck.distinct(
                plan.mapping(),
                "program",
                each -> each.year() + " " + each.version() + " " + each.sasaran() + " " + each.program() + " "
                        + each.indicator().orElse(""),
                faults);
        Map<String, String> nodes = new HashMap<>();
        plan.indicators()
                .forEach(row -> nodes.put(
                        key(row.value().year(), row.value().id()), row.value().node()));
        for (Placed<PackPlan.Mapping> row : plan.mapping()) {
            PackPlan.Mapping each = row.value();
            known(row, "version", versions, each.year() + " " + each.version(), "plan_versions.csv");
            level(row, "sasaran", each.year(), each.sasaran(), Level.SASARAN);
            level(row, "program", each.year(), each.program(), Level.PROGRAM);
            each.indicator()
                    .filter(id -> !each.sasaran().equals(nodes.get(key(each.year(), id))))
                    .ifPresent(id -> faults.at(
                            row,
                            "indicator",
                            new Label(
                                    "\"" + id + "\" bukan indikator sasaran " + each.sasaran(),
                                    "\"" + id + "\" is not an indicator of the sasaran " + each.sasaran()),
                            new Label(
                                    "Kosongkan untuk semua indikator sasaran, atau perbaiki",
                                    "Leave it blank for all indicators of the sasaran, or correct it")));
        }
    }

    private void level(Placed<?> row, String column, int year, String code, Level wanted) {
        known(row, column, levels.keySet(), key(year, code), "plan_nodes.csv");
        Optional.ofNullable(levels.get(key(year, code)))
                .filter(level -> level != wanted)
                .ifPresent(level -> faults.at(
                        row,
                        column,
                        new Label(
                                "\"" + code + "\" bukan " + wanted.word().id(),
                                "\"" + code + "\" is not a " + wanted.word().en()),
                        new Label("Perbaiki kodenya", "Correct the code")));
    }

    private void changes(List<Placed<PackPlan.Change>> changes) {
        RegisterCheck.distinct(
                changes,
                "previous_code",
                each -> each.year() + " " + each.change().code() + " "
                        + each.change().previousYear() + " " + each.change().previousCode(),
                faults);
        Set<String> years =
                levels.keySet().stream().map(key -> key.split(" ")[0]).collect(Collectors.toSet());
        for (Placed<PackPlan.Change> row : changes) {
            PackPlan.Change each = row.value();
            known(row, "code", levels.keySet(), key(each.year(), each.change().code()), "plan_nodes.csv");
            int before = each.change().previousYear();
            if (before >= each.year()) {
                faults.at(
                        row,
                        "previous_year",
                        new Label("bukan tahun sebelumnya", "not an earlier year"),
                        new Label("Perbaiki tahunnya", "Correct the year"));
            } else if (years.contains(String.valueOf(before))) {
                known(
                        row,
                        "previous_code",
                        levels.keySet(),
                        key(before, each.change().previousCode()),
                        "plan_nodes.csv");
            }
        }
    }

    private void spent(List<Placed<PackPlan.Spent>> spent) {
        RegisterCheck.distinct(
                spent,
                "posted",
                each -> each.booking().node() + " " + each.booking().month() + " "
                        + each.booking().posted() + each.entry(),
                faults);
        for (Placed<PackPlan.Spent> row : spent) {
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

    /** Money belongs to the lowest level, so that sums above count it once. */
    private void leaf(Placed<?> row, int year, String node) {
        known(row, "node", levels.keySet(), key(year, node), "plan_nodes.csv");
        boolean aim = Optional.ofNullable(levels.get(key(year, node)))
                .filter(Level::aim)
                .isPresent();
        if (parents.contains(key(year, node)) || aim) {
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

    static String key(int year, String code) {
        return year + " " + code;
    }
}
