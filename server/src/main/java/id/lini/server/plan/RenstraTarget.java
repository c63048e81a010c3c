package id.lini.server.plan;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an indicator is to have reached when the medium-term plan (Renstra) ends.
 *
 * @param firstYear of the Renstra
 * @param lastYear of the Renstra, the year the target is of
 * @param value with the decimals it was decided with; of an ordinal indicator the points of its step
 * @param legal the document that says it
 */
public record RenstraTarget(int firstYear, int lastYear, BigDecimal value, String legal) {
    /** Checks that nothing is missing and that the years are in order. */
    public RenstraTarget {
        Objects.requireNonNull(value, "value is null");
        Objects.requireNonNull(legal, "legal is null");
        if (lastYear < firstYear) {
            throw new IllegalArgumentException("a Renstra ends before it begins: " + firstYear + " to " + lastYear);
        }
    }

    /** {@code 2021-2026}. */
    public String years() {
        return firstYear + "-" + lastYear;
    }
}
