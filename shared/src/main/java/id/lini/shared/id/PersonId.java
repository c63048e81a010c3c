package id.lini.shared.id;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A member of staff or a kader, as the agency's register names them.
 *
 * @param value letters, digits, dot, underscore and hyphen, 1 to 40 characters
 */
public record PersonId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** Checks the shape; throws {@link IllegalArgumentException} for any other text. */
    public PersonId {
        Objects.requireNonNull(value, "value is null");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a PersonId: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
