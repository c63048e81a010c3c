package id.lini.server.office;

import id.lini.shared.entry.EntryState;
import java.util.Objects;

/**
 * An entry as pages show it; texts in the reader's language, empty for what is not there.
 *
 * @param link of the page where it is entered and mended
 * @param decided when and by whom
 */
public record EntryLine(
        String id,
        String link,
        String label,
        String name,
        String node,
        String period,
        String value,
        String unit,
        EntryState state,
        String evidence,
        String file,
        String sha256,
        String note,
        String entered,
        String decided,
        String reason) {
    /** Checks that nothing is missing. */
    public EntryLine {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(state, "state is null");
    }
}
