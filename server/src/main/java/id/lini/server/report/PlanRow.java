package id.lini.server.report;

import java.util.Objects;
import java.util.Optional;

/**
 * A row of the report: an indicator, with the node's name and money in its first row.
 *
 * @param level lower-case name of the node's level
 * @param first whether it is the first row of its node
 * @param indicatorId empty for a node without indicators
 * @param note under the node's name: the score of a sasaran and how it was made
 * @param part whether it is a component of the indicator above it
 * @param predicate the word for the percent, empty where there is none
 * @param trend of the percent through the quarters of the year
 * @param mark what is done about what lags, in the node's first row
 */
public record PlanRow(
        String level,
        String number,
        String code,
        String name,
        String note,
        boolean first,
        boolean part,
        String indicatorId,
        String indicator,
        Shown target,
        Shown realisation,
        Shown capaian,
        String predicate,
        String coverage,
        boolean complete,
        Shown budget,
        Shown spent,
        Shown absorption,
        Trend trend,
        Optional<Mark> mark) {
    /** Checks the texts. */
    public PlanRow {
        Objects.requireNonNull(level, "level is null");
        Objects.requireNonNull(indicator, "indicator is null");
        Objects.requireNonNull(coverage, "coverage is null");
        Objects.requireNonNull(trend, "trend is null");
        Objects.requireNonNull(mark, "mark is null");
    }

    /** Whether an indicator stands here. */
    public boolean measured() {
        return !indicatorId.isEmpty();
    }
}
