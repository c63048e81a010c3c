package id.lini.server.report;

import java.util.List;

/**
 * The page of one entry: what it says and what proves it.
 *
 * @param corrections the entries it corrects and those that correct it, newest first, itself among them
 */
public record EntryView(
        String id,
        String form,
        int version,
        String unit,
        String period,
        id.lini.shared.entry.EntryState state,
        Provenance provenance,
        List<Said> fields,
        List<Section> counts,
        Evidence evidence,
        List<Decision> decisions,
        List<Correction> corrections) {
    /** Copies the lists. */
    public EntryView {
        fields = List.copyOf(fields);
        counts = List.copyOf(counts);
        decisions = List.copyOf(decisions);
        corrections = List.copyOf(corrections);
    }

    /**
     * Where the entry came from.
     *
     * @param recorded when, by the phone's clock: a claim
     * @param received when, by the server's clock
     * @param signed whether the phone's signature over the batch holds, checked for this page
     * @param receipted whether this server's receipt for exactly this batch holds, checked for this page
     * @param checked when it was checked
     */
    public record Provenance(
            String officer,
            String officerId,
            String device,
            String key,
            boolean revoked,
            String recorded,
            String batch,
            String number,
            String hash,
            String previous,
            String bytes,
            String made,
            String received,
            boolean signed,
            boolean receipted,
            String checked) {}

    /** An answer that is not a count. */
    public record Said(String label, String text) {}

    /** Counts of one item; {@code cells} holds one without a label for an item that is not split. */
    public record Section(String item, String total, List<Said> cells) {
        /** Copies the cells. */
        public Section {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What was sent beside the answers.
     *
     * @param place degrees and accuracy as signed, empty where none
     */
    public record Evidence(String place, List<Photo> photos) {
        /** Copies the photos. */
        public Evidence {
            photos = List.copyOf(photos);
        }

        /** Whether there is anything. */
        public boolean any() {
            return !place.isEmpty() || !photos.isEmpty();
        }
    }

    /** A photo; {@code held} says whether its bytes came. */
    public record Photo(String hash, boolean held) {}

    /** A decision; {@code deed} is the name that review gives it. */
    public record Decision(String deed, String by, String at, String reason) {}

    /** An entry of the same chain. */
    public record Correction(String id, String recorded, id.lini.shared.entry.EntryState state, boolean current) {}
}
