package id.lini.server.pack;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clears a year's plan for what a pack says of it. Nodes and indicators that the pack no longer names stay where they have
 * data, and end: money and values, approved or waiting, reports that a formula counts, follow-ups, and a quarter that was
 * closed with them. Everything else that the pack does not name goes. Within the import's transaction.
 */
@Singleton
final class PlanRemains {
    private final Sql sql;

    PlanRemains(Sql sql) {
        this.sql = sql;
    }

    private record Node(String code, Optional<String> parent) {}

    private record Measured(String id, String node, List<String> formulas) {}

    /** {@code last}: the last day of what ends. Answers what stayed, with the place of everything. */
    Remains clear(String agency, int year, PackPlan plan, LocalDate last) {
        List<String> codes = plan.nodes().stream()
                .filter(row -> row.value().year() == year)
                .map(row -> row.value().node().code())
                .toList();
        List<String> ids = plan.indicators().stream()
                .filter(row -> row.value().year() == year)
                .map(row -> row.value().id())
                .toList();
        List<Node> nodes = nodes(agency, year);
        Map<String, Measured> indicators = indicators(agency, year);
        boolean closed = !texts("SELECT closing FROM closing WHERE agency = ? AND year = ?", agency, year)
                .isEmpty();
        Set<String> measured = new HashSet<>(indicators.keySet());
        measured.removeAll(new HashSet<>(ids));
        if (!closed) {
            measured.retainAll(withData(agency, year, indicators));
        }
        Set<String> standing = standing(agency, year, nodes, codes, closed);
        measured.forEach(id -> standing.add(indicators.get(id).node()));
        withParents(nodes, standing);
        standing.removeAll(new HashSet<>(codes));
        delete(agency, year, standing, measured);
        Remains remains = new Remains(
                new Remains.Order(nodes.stream().map(Node::code).toList(), standing, codes),
                new Remains.Order(List.copyOf(indicators.keySet()), measured, ids));
        standing.forEach(code -> end(
                "plan_node", "code", agency, year, code, last, remains.nodes().position(code)));
        measured.forEach(id -> end(
                "indicator",
                "indicator",
                agency,
                year,
                id,
                last,
                remains.indicators().position(id)));
        return remains;
    }

    /** Targets, money and mapping of what stayed go with a version that the pack no longer has. */
    void withoutVersion(String agency, int year) {
        for (String table : List.of("plan_target", "budget", "sasaran_program")) {
            sql.update(
                    "DELETE FROM " + table + " WHERE agency = ? AND year = ? AND version NOT IN"
                            + " (SELECT version FROM plan_version WHERE agency = ? AND year = ?)",
                    agency,
                    year,
                    agency,
                    year);
        }
    }

    private List<Node> nodes(String agency, int year) {
        return sql.list(
                "SELECT code, parent FROM plan_node WHERE agency = ? AND year = ? ORDER BY position",
                row -> new Node(row.getString("code"), Optional.ofNullable(row.getString("parent"))),
                agency,
                year);
    }

    private Map<String, Measured> indicators(String agency, int year) {
        Map<String, Measured> indicators = new LinkedHashMap<>();
        sql.list(
                        "SELECT indicator, node, formula FROM indicator WHERE agency = ? AND year = ? ORDER BY position",
                        row -> new Measured(
                                row.getString("indicator"),
                                row.getString("node"),
                                new ArrayList<>(List.of(row.getString("formula")))),
                        agency,
                        year)
                .forEach(each -> indicators.put(each.id(), each));
        sql.list(
                "SELECT indicator, formula FROM indicator_component WHERE agency = ? AND year = ?",
                row -> indicators.get(row.getString("indicator")).formulas().add(row.getString("formula")),
                agency,
                year);
        return indicators;
    }

    private Set<String> withData(String agency, int year, Map<String, Measured> indicators) {
        Set<String> known = new HashSet<>(
                texts("SELECT DISTINCT indicator FROM stated_value WHERE agency = ? AND year = ?", agency, year));
        known.addAll(texts(
                "SELECT DISTINCT subject FROM office_entry WHERE agency = ? AND year = ? AND kind = 'VALUE'",
                agency,
                year));
        Set<String> reported = new HashSet<>(texts(
                "SELECT DISTINCT form FROM cell_total WHERE agency = ? AND month >= ? AND month <= ?",
                agency,
                year + "-01",
                year + "-12"));
        indicators.values().stream()
                .filter(each -> each.formulas().stream().anyMatch(formula -> counts(formula, reported)))
                .forEach(each -> known.add(each.id()));
        List<Map.Entry<String, String>> children = sql.list(
                "SELECT indicator, child FROM indicator_child WHERE agency = ? AND year = ?",
                row -> Map.entry(row.getString("indicator"), row.getString("child")),
                agency,
                year);
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, String> each : children) {
                more |= known.contains(each.getValue()) && known.add(each.getKey());
            }
        }
        return known;
    }

    private static boolean counts(String formula, Set<String> forms) {
        return !formula.isEmpty()
                && Formula.parse(formula).measures().stream()
                        .anyMatch(measure -> forms.contains(measure.form().value()));
    }

    /** Nodes with data of their own. */
    private Set<String> standing(String agency, int year, List<Node> nodes, List<String> named, boolean closed) {
        Set<String> standing = new HashSet<>();
        if (closed) {
            nodes.forEach(node -> standing.add(node.code()));
        }
        standing.addAll(
                texts("SELECT DISTINCT node FROM budget_realisation WHERE agency = ? AND year = ?", agency, year));
        standing.addAll(texts(
                "SELECT DISTINCT subject FROM office_entry WHERE agency = ? AND year = ? AND kind = 'BOOKING'",
                agency,
                year));
        standing.addAll(texts("SELECT DISTINCT node FROM follow_up WHERE agency = ? AND year = ?", agency, year));
        standing.retainAll(nodes.stream().map(Node::code).toList());
        standing.removeAll(new HashSet<>(named));
        return standing;
    }

    /** What stays needs what it stood under. */
    private static void withParents(List<Node> nodes, Set<String> standing) {
        for (int index = nodes.size() - 1; index >= 0; index--) {
            Node node = nodes.get(index);
            if (standing.contains(node.code())) {
                node.parent().ifPresent(standing::add);
            }
        }
    }

    private void delete(String agency, int year, Set<String> nodes, Set<String> indicators) {
        delete("plan_version", agency, year, "", List.of());
        delete("plan_policy", agency, year, "", List.of());
        delete("plan_node", agency, year, not("code", nodes), nodes);
        delete("budget", agency, year, not("node", nodes), nodes);
        delete("node_change", agency, year, not("code", nodes), nodes);
        for (String table :
                List.of("indicator", "indicator_component", "indicator_child", "plan_target", "renstra_target")) {
            delete(table, agency, year, not("indicator", indicators), indicators);
        }
        List<String> all = new ArrayList<>(nodes);
        all.addAll(nodes);
        all.addAll(indicators);
        String mapped = not("sasaran", nodes) + not("program", nodes) + not("indicator", indicators);
        delete("sasaran_program", agency, year, mapped, all);
    }

    private void delete(String table, String agency, int year, String more, Collection<String> texts) {
        List<Object> arguments = new ArrayList<>(List.of(agency, year));
        arguments.addAll(texts);
        sql.update("DELETE FROM " + table + " WHERE agency = ? AND year = ?" + more, arguments.toArray());
    }

    private static String not(String column, Collection<String> texts) {
        return texts.isEmpty() ? "" : " AND " + column + " NOT IN (" + "?, ".repeat(texts.size() - 1) + "?)";
    }

    private void end(String table, String column, String agency, int year, String id, LocalDate last, int position) {
        sql.update(
                "UPDATE " + table
                        + " SET position = ?, valid_until = CASE WHEN valid_until < ? THEN valid_until ELSE ? END"
                        + " WHERE agency = ? AND year = ? AND " + column + " = ?",
                position,
                last.toString(),
                last.toString(),
                agency,
                year,
                id);
    }

    private List<String> texts(String query, Object... arguments) {
        return sql.list(query, row -> row.getString(1), arguments);
    }
}
