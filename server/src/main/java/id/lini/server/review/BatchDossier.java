package id.lini.server.review;

import id.lini.shared.id.BatchId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A batch to decide on. */
public record BatchDossier(
        BatchId batch, String officer, String received, List<Report> reports, List<Refused> refused, Proof proof) {
    /** So many reports are shown unfolded; more would be a wall. */
    private static final int UNFOLDED = 3;

    /** Copies the reports. */
    public BatchDossier {
        Objects.requireNonNull(batch, "batch is null");
        reports = List.copyOf(reports);
        refused = List.copyOf(refused);
        Objects.requireNonNull(proof, "proof is null");
    }

    /**
     * An entry that was not taken.
     *
     * @param number its place in the batch, from 1
     * @param field what it was about
     * @param why in the reader's language
     */
    public record Refused(int number, String field, String why) {}

    /** The reports the reader may decide on. */
    public List<Report> open() {
        return reports.stream().filter(Report::open).toList();
    }

    /** Their ids in one text, as the form sends them back: what was shown is what is decided on. */
    public String shown() {
        return open().stream().map(report -> report.id().toString()).collect(Collectors.joining(","));
    }

    /** Those of them that were approved at the first of two levels, in one text, as the form sends them back. */
    public String second() {
        return open().stream()
                .filter(report -> report.approval().second())
                .map(report -> report.id().toString())
                .collect(Collectors.joining(","));
    }

    /** Whether a report is unfolded at once. */
    public boolean unfolds(Report report) {
        return reports.size() <= UNFOLDED
                || report.conflict()
                || !report.warnings().isEmpty();
    }
}
