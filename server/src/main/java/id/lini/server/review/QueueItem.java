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
 * @param levels at which of two levels they wait
 * @param marks what asks to be looked at
 */
public record QueueItem(
        BatchId batch,
        String officer,
        String received,
        int waiting,
        List<String> units,
        int moreUnits,
        Levels levels,
        Marks marks) {

    /** Copies the units. */
    public QueueItem {
        Objects.requireNonNull(batch, "batch is null");
        Objects.requireNonNull(officer, "officer is null");
        Objects.requireNonNull(received, "received is null");
        Objects.requireNonNull(levels, "levels is null");
        Objects.requireNonNull(marks, "marks is null");
        units = List.copyOf(units);
    }

    /**
     * At which level entries wait.
     *
     * @param first those that need two approvals and have none yet
     * @param second those approved at the first of two levels
     */
    public record Levels(int first, int second) {}

    /**
     * What asks to be looked at.
     *
     * @param broken whether signature or receipt do not fit the bytes
     * @param conflicts entries beside which another one stands
     * @param troubles how often the phone's batches were refused lately, for a gap in the numbers or a fork
     * @param ahead whether the phone's clock ran ahead
     * @param unusual entries far from their unit's own past
     * @param explained entries with a warning that the officer explained
     * @param corrections entries that correct an earlier one
     */
    public record Marks(
            boolean broken, int conflicts, int troubles, boolean ahead, int unusual, int explained, int corrections) {

        /** How much there is to look at: each mark outweighs all that stand after it. */
        int weight() {
            return (broken ? 64 : 0)
                    + (conflicts > 0 ? 32 : 0)
                    + (troubles > 0 ? 16 : 0)
                    + (ahead ? 8 : 0)
                    + (unusual > 0 ? 4 : 0)
                    + (explained > 0 ? 2 : 0)
                    + (corrections > 0 ? 1 : 0);
        }
    }

    /** Whether nothing is marked; approving all such asks for the full check of each report all the same. */
    public boolean plain() {
        return marks.weight() == 0;
    }
}
