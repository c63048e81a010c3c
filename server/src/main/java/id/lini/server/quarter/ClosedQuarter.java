package id.lini.server.quarter;

import id.lini.shared.jws.Sha256;
import java.time.Instant;
import java.util.Objects;

/**
 * The figures of a quarter as they were closed.
 *
 * @param revision 1 for the first closing; one more for each after a reopening
 * @param figures canonical JSON, see {@link FigureJson}
 * @param hash of the figures' UTF-8
 */
public record ClosedQuarter(
        int year,
        int quarter,
        String version,
        int revision,
        Instant closedAt,
        String closedBy,
        String figures,
        Sha256 hash) {
    /** Checks that nothing is missing. */
    public ClosedQuarter {
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(closedAt, "closedAt is null");
        Objects.requireNonNull(closedBy, "closedBy is null");
        Objects.requireNonNull(figures, "figures is null");
        Objects.requireNonNull(hash, "hash is null");
    }

    /** Whether the figures are still those that were hashed. */
    public boolean whole() {
        return Sha256.of(figures).equals(hash);
    }
}
