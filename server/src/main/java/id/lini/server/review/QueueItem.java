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
 * @param firstLevel entries that need two approvals and have none yet
 * @param secondLevel entries approved at the first of two levels
 * @param ahead whether the phone's clock ran ahead
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
        int conflicts,
        int firstLevel,
        int secondLevel,
        boolean ahead) {

    /** Copies the units. */
    public QueueItem {
        Objects.requireNonNull(batch, "batch is null");
        Objects.requireNonNull(officer, "officer is null");
        Objects.requireNonNull(received, "received is null");
        units = List.copyOf(units);
    }

    /** How much there is to look at: what needs a choice first, then a wrong clock, warnings and corrections. */
    int weight() {
        return (conflicts > 0 ? 8 : 0) + (ahead ? 4 : 0) + (explained > 0 ? 2 : 0) + (corrections > 0 ? 1 : 0);
    }

    /** Whether nothing is marked; approving all such asks for the full check of each report all the same. */
    public boolean plain() {
        return weight() == 0;
    }
}
