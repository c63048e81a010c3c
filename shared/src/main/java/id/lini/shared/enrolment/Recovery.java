package id.lini.shared.enrolment;

import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.Sha256;
import java.util.Objects;

/**
 * What the server keeps for an officer who forgets the PIN. The share alone opens nothing; with the phone's own files it
 * opens the officer's store.
 *
 * @param token the hash of what the phone will show to prove that it is this phone
 * @param share 32 bytes as base64url
 */
public record Recovery(Sha256 token, String share) {
    private static final int BYTES = 32;

    /** Checks the length of the share. */
    public Recovery {
        Objects.requireNonNull(token, "token is null");
        Objects.requireNonNull(share, "share is null");
        requireBytes(share);
    }

    static String requireBytes(String text) {
        if (Base64Url.decode(text).length != BYTES) {
            throw new IllegalArgumentException("not 32 bytes of base64url");
        }
        return text;
    }

    /** Hidden: a share is half a secret. */
    @Override
    public String toString() {
        return "Recovery[...]";
    }
}
