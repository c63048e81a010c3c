package id.lini.server.report;

import java.util.List;
import java.util.Objects;

/**
 * Whether a quarter is closed, and what was decided about its months afterwards.
 *
 * @param standing what the page shows
 * @param quarter its name
 * @param closing who closed it and how it can be verified; its texts are empty while the quarter is open
 * @param late reports that a closed quarter does not hold: of this quarter where it is closed, else of the quarter before
 *     that was closed, which count here
 */
public record QuarterState(Standing standing, String quarter, Seal closing, Late late) {
    /** What the page shows. */
    public enum Standing {
        /** Not over yet. */
        RUNNING,
        /** Over and not closed. */
        OPEN,
        /** Closed; the figures are those that were closed. */
        CLOSED,
        /** Closed under another version, or something else was asked than what was closed. */
        OTHER,
        /** Closed, but the signature does not hold: figures are today's. */
        BROKEN
    }

    /**
     * Who closed a quarter and how it can be verified.
     *
     * @param signed who signed it off and when, empty while nobody has
     * @param href the closing's own page, empty for readers to whom it is closed
     */
    public record Seal(String at, String by, String signed, String version, String hash, String href) {
        static final Seal NONE = new Seal("", "", "", "", "", "");
    }

    /**
     * Late reports.
     *
     * @param quarter the closed quarter they are about
     * @param count of all
     * @param lines the first of them
     */
    public record Late(String quarter, int count, List<Line> lines) {
        static final Late NONE = new Late("", 0, List.of());

        /** Copies the lines. */
        public Late {
            lines = List.copyOf(lines);
        }
    }

    /** A late report; {@code href} is empty where the reader may not open it. */
    public record Line(String text, String decided, boolean counts, String href) {}

    /** Checks that nothing is missing. */
    public QuarterState {
        Objects.requireNonNull(standing, "standing is null");
        Objects.requireNonNull(quarter, "quarter is null");
        Objects.requireNonNull(closing, "closing is null");
        Objects.requireNonNull(late, "late is null");
    }
}
