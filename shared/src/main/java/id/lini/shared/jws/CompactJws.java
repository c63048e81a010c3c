package id.lini.shared.jws;

import id.lini.shared.id.KeyId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A JWS in compact form with its payload inside (RFC 7515 section 7.1): what the server signs (receipts, grants).
 *
 * @param compact {@code header.payload.signature}, as it is kept and shown
 */
public record CompactJws(String compact) {

    /** Any text may be held; it is judged when it is opened. */
    public CompactJws {
        Objects.requireNonNull(compact, "compact is null");
    }

    /** Signs {@code payload} as {@code typ}, with the key's id in the header. */
    public static CompactJws sign(String typ, byte[] payload, SigningKey key) {
        byte[] header = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("alg", "EdDSA");
            json.writeStringField("kid", key.verifyKey().id().value());
            json.writeStringField("typ", typ);
            json.writeEndObject();
        });
        String input = Base64Url.encode(header) + "." + Base64Url.encode(payload);
        byte[] signature = key.sign(input.getBytes(StandardCharsets.US_ASCII));
        return new CompactJws(input + "." + Base64Url.encode(signature));
    }

    /**
     * The payload as it stands, <em>unverified</em>: only for finding the key to verify with, on first meeting.
     *
     * @throws JwsFault when it cannot be read
     */
    public JsonObject peek() {
        try {
            String[] parts = compact.split("\\.", -1);
            return Json.read(Base64Url.decode(parts.length == 3 ? parts[1] : ""));
        } catch (JsonFault | IllegalArgumentException e) {
            throw new JwsFault(JwsFault.Kind.MALFORMED, e.getMessage());
        }
    }

    /**
     * The payload, once {@code key}'s signature and the type are verified.
     *
     * @throws JwsFault when it cannot be read, is of another type or key, or the signature does not hold
     */
    public JsonObject open(String typ, VerifyKey key) {
        try {
            String[] parts = compact.split("\\.", -1);
            if (parts.length != 3) {
                throw new JwsFault(JwsFault.Kind.MALFORMED, "not a compact JWS");
            }
            JsonObject header = Json.read(Base64Url.decode(parts[0])).only("alg", "kid", "typ");
            if (!header.text("alg").equals("EdDSA") || !header.text("typ").equals(typ)) {
                throw new JwsFault(JwsFault.Kind.MALFORMED, "not a JWS of type " + typ);
            }
            byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            boolean ours = header.value("kid", KeyId::new).equals(key.id());
            if (!ours || !key.verify(Base64Url.decode(parts[2]), input)) {
                throw new JwsFault(JwsFault.Kind.WRONG_SIGNATURE, "signature does not hold");
            }
            return Json.read(Base64Url.decode(parts[1]));
        } catch (JsonFault | IllegalArgumentException e) {
            throw new JwsFault(JwsFault.Kind.MALFORMED, e.getMessage());
        }
    }
}
