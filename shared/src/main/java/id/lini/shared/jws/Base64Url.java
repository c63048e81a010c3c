package id.lini.shared.jws;

import java.util.Base64;

/** Base64url without padding (RFC 7515 section 2), strictly: one value has one spelling. */
public final class Base64Url {
    private Base64Url() {}

    /** Encodes without padding. */
    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Decodes; padding, other alphabets and spare bits are an {@link IllegalArgumentException}. */
    public static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64url");
        }
        return bytes;
    }
}
