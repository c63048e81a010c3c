package id.lini.mobile.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of the history, latest period first, then latest made first.
 *
 * @param next where the next page begins, empty when this is the last
 */
public record HistoryPage(List<StoredEntry> entries, Optional<Cursor> next) {

    /** Copies the list. */
    public HistoryPage {
        entries = List.copyOf(entries);
        Objects.requireNonNull(next, "next is null");
    }

    /** After which entry a page begins; of use to the store only. */
    public record Cursor(long day, long seq) {}
}
