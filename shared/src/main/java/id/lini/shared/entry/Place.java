package id.lini.shared.entry;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where an entry was made, by the phone's receiver (WGS 84): a claim. Degrees are exact decimals as they were signed.
 *
 * @param latitude degrees from -90 to 90 with at most 7 decimals (about a centimetre)
 * @param longitude degrees from -180 to 180
 * @param accuracyMetres the radius the receiver gave, rounded up
 */
public record Place(String latitude, String longitude, int accuracyMetres) {
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,7})?");
    private static final int MAX_ACCURACY = 100_000;

    /** Checks form and range; else {@link IllegalArgumentException}. */
    public Place {
        require("latitude", latitude, 90);
        require("longitude", longitude, 180);
        if (accuracyMetres < 0 || accuracyMetres > MAX_ACCURACY) {
            throw new IllegalArgumentException("accuracy out of range");
        }
    }

    private static void require(String what, String degrees, int most) {
        Objects.requireNonNull(degrees, what + " is null");
        boolean right = DEGREES.matcher(degrees).matches()
                && new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!right) {
            throw new IllegalArgumentException(what + " is not degrees: " + degrees);
        }
    }
}
