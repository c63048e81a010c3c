package id.lini.shared.id;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One agency (dinas) of one kabupaten or kota; the first part of every key in the store.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 40 characters
 */
public record AgencyId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    /** Checks the shape; throws {@link IllegalArgumentException} for any other text. */
    public AgencyId {
        Objects.requireNonNull(value, "value is null");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a AgencyId: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
