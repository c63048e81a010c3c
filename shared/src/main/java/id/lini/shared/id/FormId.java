package id.lini.shared.id;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A form of the agency's catalogue, the same through all its versions.
 *
 * @param value lower-case letters, digits and hyphens, 2 to 60 characters
 */
public record FormId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

    /** Checks the shape; throws {@link IllegalArgumentException} for any other text. */
    public FormId {
        Objects.requireNonNull(value, "value is null");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a FormId: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
