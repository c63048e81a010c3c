package id.lini.shared.id;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An Ed25519 public key by its RFC 7638 thumbprint; of a device or of the server.
 *
 * @param value 43 characters of base64url
 */
public record KeyId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Checks the shape; throws {@link IllegalArgumentException} for any other text. */
    public KeyId {
        Objects.requireNonNull(value, "value is null");
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a KeyId: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
