package id.lini.server.review;

import id.lini.shared.id.BatchId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An entry with its history and what stands beside it.
 *
 * @param others live entries of the same slot: of all these only one may count
 * @param past entries of the same slot that are settled
 * @param comparison all entries of the slot side by side, oldest first
 */
public record EntryDossier(
        Report report, BatchId batch, List<Report> others, List<Report> past, Comparison comparison, List<Step> steps) {

    /** Copies the lists. */
    public EntryDossier {
        Objects.requireNonNull(report, "report is null");
        Objects.requireNonNull(batch, "batch is null");
        Objects.requireNonNull(comparison, "comparison is null");
        others = List.copyOf(others);
        past = List.copyOf(past);
        steps = List.copyOf(steps);
    }

    /** A decision that was made. */
    public record Step(Deed deed, String by, String at, String reason) {}

    /** Everything but one entry, in one text, as the form of a choice sends it back. */
    public String against(Report chosen) {
        return comparison.columns().stream()
                .map(column -> column.id().toString())
                .filter(id -> !id.equals(chosen.id().toString()))
                .collect(Collectors.joining(","));
    }

    /** Whether somebody must choose between this entry and another. */
    public boolean choice() {
        return report.conflict();
    }

    /** Whether this action is possible now, for somebody who may do it at all. */
    public boolean offers(String action) {
        return switch (Action.valueOf(action)) {
            case APPROVE, RETURN, CHOOSE -> report.open();
            case REOPEN -> {
                boolean mine = report.approval().second() && report.approval().mine();
                yield !report.own() && (mine || Action.REOPEN.fits(report.state()));
            }
        };
    }
}
