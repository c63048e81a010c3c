package id.lini.shared.jws;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A SHA-256 digest (FIPS 180-4), shown as base64url.
 *
 * @param text 43 characters of base64url
 */
public record Sha256(String text) {
    private static final int BYTES = 32;

    /** Checks that the text is 32 bytes of canonical base64url; else {@link IllegalArgumentException}. */
    public Sha256 {
        Objects.requireNonNull(text, "text is null");
        if (Base64Url.decode(text).length != BYTES) {
            throw new IllegalArgumentException("not a SHA-256 digest: " + text);
        }
    }

    /** The digest of the parts one after the other. */
    public static Sha256 of(byte[]... parts) {
        SHA256Digest digest = new SHA256Digest();
        Arrays.stream(parts).forEach(part -> digest.update(part, 0, part.length));
        byte[] out = new byte[BYTES];
        digest.doFinal(out, 0);
        return new Sha256(Base64Url.encode(out));
    }

    /** The digest of a text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text;
    }
}
