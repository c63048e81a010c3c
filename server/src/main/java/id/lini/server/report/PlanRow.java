package id.lini.server.report;

import java.util.Objects;

/**
 * A row of the report: an indicator, with the node's name and money in its first row.
 *
 * @param level lower-case name of the node's level
 * @param first whether it is the first row of its node
 * @param indicatorId empty for a node without indicators
 */
public record PlanRow(
        String level,
        String number,
        String code,
        String name,
        boolean first,
        String indicatorId,
        String indicator,
        Shown target,
        Shown realisation,
        Shown capaian,
        String coverage,
        boolean complete,
        Shown budget,
        Shown spent,
        Shown absorption) {
    /** Checks the texts. */
    public PlanRow {
        Objects.requireNonNull(level, "level is null");
        Objects.requireNonNull(indicator, "indicator is null");
        Objects.requireNonNull(coverage, "coverage is null");
    }

    /** Whether an indicator stands here. */
    public boolean measured() {
        return !indicatorId.isEmpty();
    }
}
