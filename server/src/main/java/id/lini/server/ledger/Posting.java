package id.lini.server.ledger;

import id.lini.shared.id.EntryId;
import java.util.Objects;

/**
 * One line of the ledger: what an entry adds to a cell, or with a minus what it takes back. Never changed.
 *
 * @param entry whose counts these are, so that the entries behind a cell are those whose postings are not undone
 */
public record Posting(EntryId entry, CellKey key, Amount amount) {

    /** Checks that nothing is missing. */
    public Posting {
        Objects.requireNonNull(entry, "entry is null");
        Objects.requireNonNull(key, "key is null");
        Objects.requireNonNull(amount, "amount is null");
    }
}
