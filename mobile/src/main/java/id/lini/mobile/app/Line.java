package id.lini.mobile.app;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import java.util.Objects;

/**
 * A draft or entry as one line of a list.
 *
 * @param title the form
 * @param detail the unit and period
 * @param state its state; a corrected entry shows as superseded
 * @param word the state in one word
 * @param reason why it came back, empty otherwise
 */
public record Line(EntryId id, String title, String detail, EntryState state, String word, String reason) {

    /** Checks that nothing is missing. */
    public Line {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(detail, "detail is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(word, "word is null");
        Objects.requireNonNull(reason, "reason is null");
    }
}
