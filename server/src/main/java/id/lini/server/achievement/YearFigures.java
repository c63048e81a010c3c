package id.lini.server.achievement;

import id.lini.server.plan.NodeChange;
import id.lini.server.plan.PlanVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one year says of an indicator of a later one.
 *
 * @param version of that year's plan; empty where there is no plan of that year
 * @param indicator what it was called in that year
 * @param figures empty where that year's plan has no such indicator
 * @param nodes what its node was in that year, with the money; none where nothing says so
 */
public record YearFigures(
        int year,
        Optional<PlanVersion> version,
        String indicator,
        Optional<IndicatorFigures> figures,
        List<Node> nodes) {

    /**
     * A node of that year.
     *
     * @param became how it became the later one. Of what split or merged the whole money stands here: it is never divided
     */
    public record Node(String code, String name, NodeChange.Kind became, BudgetFigures money) {}

    /** Copies the list. */
    public YearFigures {
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(indicator, "indicator is null");
        Objects.requireNonNull(figures, "figures is null");
        nodes = List.copyOf(nodes);
    }
}
