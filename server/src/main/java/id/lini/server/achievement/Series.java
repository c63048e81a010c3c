package id.lini.server.achievement;

import id.lini.server.plan.NodeChange;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanVersion;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An indicator and its node over several years, by what the plans say they were called: {@code previous} of indicators and
 * the changes of nomenclature of nodes. Where nothing is said the name is taken to be the same; nothing is matched by text.
 */
@Singleton
public final class Series {
    private final Achievements achievements;

    Series(Achievements achievements) {
        this.achievements = achievements;
    }

    /**
     * The year that is asked and those before it, the newest first; of each earlier year the version that stood at its end,
     * and the same quarter. Empty when the plan asked for has no such indicator.
     *
     * @param ask the newest year
     * @param years how many, from 1
     */
    public List<YearFigures> of(Ask ask, String indicator, int years) {
        Optional<QuarterFigures> newest = achievements.figures(ask);
        Optional<String> node =
                newest.flatMap(figures -> figures.plan().indicator(indicator)).map(found -> found.node());
        if (node.isEmpty()) {
            return List.of();
        }
        TreeMap<Integer, Map<String, NodeChange.Kind>> nodes = new TreeMap<>();
        nodes.put(ask.year(), Map.of(node.get(), NodeChange.Kind.SAME));
        List<YearFigures> series = new ArrayList<>();
        String id = indicator;
        for (int year = ask.year(); year > ask.year() - years; year--) {
            Optional<QuarterFigures> figures = year == ask.year() ? newest : figures(ask, year);
            series.add(year(year, figures, id, nodes.getOrDefault(year, Map.of())));
            if (figures.isPresent()) {
                earlier(year, figures.get().plan(), nodes);
            }
            id = achievements.renamed(ask.agency(), year).getOrDefault(id, id);
        }
        return List.copyOf(series);
    }

    private Optional<QuarterFigures> figures(Ask ask, int year) {
        return standing(ask.agency(), year)
                .flatMap(version -> achievements.figures(
                        new Ask(ask.agency(), year, ask.quarter(), version.id(), ask.asOf(), Optional.empty())));
    }

    private Optional<PlanVersion> standing(String agency, int year) {
        return achievements.standing(agency, year, LocalDate.of(year, 12, 31));
    }

    private static YearFigures year(
            int year, Optional<QuarterFigures> figures, String id, Map<String, NodeChange.Kind> codes) {
        List<YearFigures.Node> nodes = new ArrayList<>();
        figures.ifPresent(found -> new TreeMap<>(codes)
                .forEach((code, kind) -> found.plan()
                        .node(code)
                        .map(node -> new YearFigures.Node(
                                code, node.name(), kind, found.budgets().get(code)))
                        .ifPresent(nodes::add)));
        return new YearFigures(
                year,
                figures.map(found -> found.plan().version()),
                id,
                figures.flatMap(found -> Optional.ofNullable(found.indicators().get(id))),
                nodes);
    }

    /** Adds what the nodes of a year were called before. */
    private static void earlier(int year, Plan plan, TreeMap<Integer, Map<String, NodeChange.Kind>> nodes) {
        nodes.getOrDefault(year, Map.of()).forEach((code, kind) -> {
            List<NodeChange> changes = plan.changes().stream()
                    .filter(change -> change.code().equals(code))
                    .toList();
            if (changes.isEmpty() && plan.node(code).map(PlanNode::code).isPresent()) {
                add(nodes, year - 1, code, kind);
            }
            changes.forEach(change -> add(nodes, change.previousYear(), change.previousCode(), further(kind, change)));
        });
    }

    /** Once split or merged it never is the same again. */
    private static NodeChange.Kind further(NodeChange.Kind later, NodeChange change) {
        return later.compareTo(change.kind()) > 0 ? later : change.kind();
    }

    private static void add(
            TreeMap<Integer, Map<String, NodeChange.Kind>> nodes, int year, String code, NodeChange.Kind kind) {
        Map<String, NodeChange.Kind> codes = new TreeMap<>(nodes.getOrDefault(year, Map.of()));
        codes.merge(code, kind, (one, other) -> one.compareTo(other) > 0 ? one : other);
        nodes.put(year, codes);
    }
}
