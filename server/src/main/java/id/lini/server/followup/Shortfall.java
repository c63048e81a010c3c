package id.lini.server.followup;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A sub-kegiatan that needs a cause and a follow-up.
 *
 * @param node its code
 * @param indicator the id of the indicator that lags; empty where it is about the money
 * @param percent as printed: the capaian, or for money the absorption
 */
public record Shortfall(String node, Optional<String> indicator, Kind kind, Optional<BigDecimal> percent) {
    /** What is wrong. */
    public enum Kind {
        /** Below the target of the period. */
        BELOW_TARGET("di bawah target", "below target"),
        /** There is no target for the quarter, and less is done than the year's target divided evenly. */
        BELOW_PACE(
                "di bawah laju merata menuju target setahun (tidak ada target triwulan)",
                "below an even pace to the year's target (no target for the quarter)"),
        /** Money was spent and nothing is measured or done. */
        SPENT_WITHOUT_OUTPUT("ada belanja, belum ada hasil", "money spent, no output"),
        /** All is done and less than half of the money was used. */
        OUTPUT_WITHOUT_SPENDING(
                "capaian penuh dengan serapan di bawah 50%", "fully achieved with under 50% of the budget spent");

        private final Label word;

        Kind(String id, String en) {
            this.word = new Label(id, en);
        }

        /** The words for people. */
        public Label word() {
            return word;
        }
    }

    /** Checks that nothing is missing. */
    public Shortfall {
        Objects.requireNonNull(node, "node is null");
        Objects.requireNonNull(indicator, "indicator is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(percent, "percent is null");
    }
}
