package id.lini.shared.jws;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A JWS in compact form with detached (RFC 7515 appendix F), unencoded (RFC 7797) payload: {@code header..signature}.
 * What is signed is {@code base64url(header) + "." + payload}, the payload being exactly the bytes that travel as the
 * body. Any JOSE library that knows {@code b64} verifies it.
 *
 * @param protectedHeader the header as base64url, exactly as it was signed
 * @param signature 64 bytes as base64url
 */
public record DetachedJws(String protectedHeader, String signature) {
    private static final int MAX_LENGTH = 4096;

    /** Neither part may be empty. */
    public DetachedJws {
        Objects.requireNonNull(protectedHeader, "protectedHeader is null");
        Objects.requireNonNull(signature, "signature is null");
    }

    /**
     * Signs {@code payload}.
     *
     * @param header the protected header's JSON; must carry {@code "alg":"EdDSA","b64":false,"crit":["b64"]}
     */
    public static DetachedJws sign(byte[] header, byte[] payload, SigningKey key) {
        String encoded = Base64Url.encode(header);
        requireForm(Json.read(header));
        byte[] signature = key.sign(dotted(encoded), payload);
        return new DetachedJws(encoded, Base64Url.encode(signature));
    }

    /** Reads {@code header..signature}; throws {@link JwsFault} of kind MALFORMED for anything else. */
    public static DetachedJws parse(String compact) {
        String[] parts = compact.length() > MAX_LENGTH ? new String[0] : compact.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty() || parts[0].isEmpty() || parts[2].isEmpty()) {
            throw new JwsFault(JwsFault.Kind.MALFORMED, "not a detached compact JWS");
        }
        return new DetachedJws(parts[0], parts[2]);
    }

    /** The protected header, checked for {@code alg}, {@code b64} and {@code crit}; throws {@link JwsFault} (MALFORMED). */
    public JsonObject header() {
        try {
            JsonObject header = Json.read(Base64Url.decode(protectedHeader));
            requireForm(header);
            return header;
        } catch (JsonFault | IllegalArgumentException e) {
            throw new JwsFault(JwsFault.Kind.MALFORMED, "unreadable protected header: " + e.getMessage());
        }
    }

    /** Throws {@link JwsFault} (WRONG_SIGNATURE) unless {@code key} signed exactly this header and these payload bytes. */
    public void verify(byte[] payload, VerifyKey key) {
        byte[] raw;
        try {
            raw = Base64Url.decode(signature);
        } catch (IllegalArgumentException e) {
            throw new JwsFault(JwsFault.Kind.MALFORMED, "unreadable signature");
        }
        if (!key.verify(raw, dotted(protectedHeader), payload)) {
            throw new JwsFault(JwsFault.Kind.WRONG_SIGNATURE, "signature does not hold");
        }
    }

    /** The digest of what was signed, header and payload: the link by which one batch names the one before. */
    public Sha256 hash(byte[] payload) {
        return Sha256.of(dotted(protectedHeader), payload);
    }

    /** {@code header..signature}. */
    public String compact() {
        return protectedHeader + ".." + signature;
    }

    private static byte[] dotted(String encodedHeader) {
        return (encodedHeader + ".").getBytes(StandardCharsets.US_ASCII);
    }

    private static void requireForm(JsonObject header) {
        if (!header.text("alg").equals("EdDSA")
                || header.flag("b64")
                || !header.names().contains("b64")
                || !header.texts("crit").equals(List.of("b64"))) {
            throw new JwsFault(JwsFault.Kind.MALFORMED, "header must say EdDSA, b64 false and crit [b64]");
        }
    }
}
