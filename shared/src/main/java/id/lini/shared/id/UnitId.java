package id.lini.shared.id;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A reporting unit: an area by its Kemendagri code ({@code 33.75.01.1002}) or a registered unit (faskes, poktan ...) by the agency's code.
 *
 * @param value letters, digits, dot, underscore and hyphen, 1 to 60 characters
 */
public record UnitId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    /** Checks the shape; throws {@link IllegalArgumentException} for any other text. */
    public UnitId {
        Objects.requireNonNull(value, "value is null");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a UnitId: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
