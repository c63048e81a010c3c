package id.lini.server.review;

import id.lini.shared.id.BatchId;
import java.util.List;
import java.util.Objects;

/**
 * A batch that waits for the reader.
 *
 * @param officer who sent it
 * @param received when, as text
 * @param waiting how many of its entries the reader may decide on
 * @param units their names, the first few
 * @param moreUnits how many further ones
 * @param explained entries with a warning that the officer explained
 * @param corrections entries that correct an earlier one
 * @param conflicts entries beside which another one stands
 */
public record QueueItem(
        BatchId batch,
        String officer,
        String received,
        int waiting,
        List<String> units,
        int moreUnits,
        int explained,
        int corrections,
        int conflicts) {

    /** Copies the units. */
    public QueueItem {
        Objects.requireNonNull(batch, "batch is null");
        Objects.requireNonNull(officer, "officer is null");
        Objects.requireNonNull(received, "received is null");
        units = List.copyOf(units);
    }
}
