package id.lini.server.report;

import java.util.Objects;

/**
 * A figure on a page: its text, or the words for its absence in muted ink.
 *
 * @param unit in small letters beside it, empty for none
 */
public record Shown(String text, String unit, boolean absent) {
    /** Checks that nothing is missing. */
    public Shown {
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(unit, "unit is null");
    }
}
