package id.lini.shared.batch;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.EntryId;
import id.lini.shared.text.Label;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a received batch that was not accepted, and why.
 *
 * @param index its place in the batch, from 0
 * @param entry its id where that could be read
 * @param field the cell, item or field concerned, empty for the whole entry
 */
public record Refusal(int index, Optional<EntryId> entry, ErrorCode code, String field, Label message) {

    /** Checks that nothing is missing. */
    public Refusal {
        Objects.requireNonNull(entry, "entry is null");
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(field, "field is null");
        Objects.requireNonNull(message, "message is null");
    }
}
