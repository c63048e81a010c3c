package id.lini.shared.work;

import id.lini.shared.id.KeyId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.SigningKey;
import java.time.Instant;
import java.util.Objects;

/**
 * A phone's request without a body, signed over an empty payload so that no token has to be kept or renewed.
 *
 * @param method GET
 * @param target path with query, as sent
 * @param at by the phone's clock; recorded as a claim, never enforced, so a wrong clock does not lock a phone out
 */
public record SignedRequest(KeyId device, String method, String target, Instant at) {
    /** The JOSE type of a request's signature. */
    public static final String TYPE = "lini-request+jws";

    /** Checks that nothing is missing. */
    public SignedRequest {
        Objects.requireNonNull(device, "device is null");
        Objects.requireNonNull(method, "method is null");
        Objects.requireNonNull(target, "target is null");
        Objects.requireNonNull(at, "at is null");
    }

    /** Signs with the phone's key. */
    public DetachedJws sign(SigningKey key) {
        byte[] header = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("alg", "EdDSA");
            json.writeBooleanField("b64", false);
            json.writeArrayFieldStart("crit");
            json.writeString("b64");
            json.writeEndArray();
            json.writeStringField("typ", TYPE);
            json.writeStringField("kid", device.value());
            json.writeStringField("method", method);
            json.writeStringField("target", target);
            json.writeStringField("at", at.toString());
            json.writeEndObject();
        });
        return DetachedJws.sign(header, new byte[0], key);
    }

    /** Reads a checked protected header; throws {@link JsonFault} when it is of another type. */
    public static SignedRequest read(JsonObject header) {
        header.only("alg", "b64", "crit", "typ", "kid", "method", "target", "at");
        if (!header.text("typ").equals(TYPE)) {
            throw header.fault("typ", "not " + TYPE);
        }
        return new SignedRequest(
                header.value("kid", KeyId::new), header.text("method"), header.text("target"), header.instant("at"));
    }
}
