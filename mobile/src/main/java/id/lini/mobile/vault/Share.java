package id.lini.mobile.vault;

import id.lini.shared.jws.Base64Url;
import java.security.SecureRandom;

/**
 * What the server keeps for an officer who forgets the PIN: 32 random bytes that, together with the phone's own files,
 * open the store. Alone they open nothing.
 *
 * @param bytes treat as read-only
 */
public record Share(byte[] bytes) {
    static final int LENGTH = 32;

    /** Checks the length. */
    public Share {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a share has 32 bytes");
        }
    }

    /** A new share. */
    public static Share generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Share(bytes);
    }

    /** The share of a text that {@link #text} made. */
    public static Share of(String text) {
        return new Share(Base64Url.decode(text));
    }

    /** As base64url. */
    public String text() {
        return Base64Url.encode(bytes);
    }

    @Override
    public String toString() {
        return "Share[...]";
    }
}
