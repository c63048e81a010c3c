package id.lini.shared.enrolment;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.JwsFault;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.jws.VerifyKey;
import java.util.Objects;
import java.util.Optional;

/**
 * What a phone sends to enrol, signed (detached) with the key it names: possession of the key is proved over the code.
 *
 * @param key the public half of the key pair the phone made
 * @param deviceName what the officer calls the phone, 1 to 60 characters
 * @param app the app's version
 * @param recovery what the server shall keep for a forgotten PIN; empty from a phone that wants none kept
 */
public record EnrolmentRequest(
        EnrolmentCode code, VerifyKey key, String deviceName, String app, Optional<Recovery> recovery) {
    /** The JOSE type of the request's signature. */
    public static final String TYPE = "lini-enrolment+jws";

    private static final int MAX_NAME = 60;

    /** Checks the name's length. */
    public EnrolmentRequest {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(key, "key is null");
        Objects.requireNonNull(app, "app is null");
        Objects.requireNonNull(recovery, "recovery is null");
        if (deviceName.isBlank() || deviceName.length() > MAX_NAME) {
            throw new IllegalArgumentException("a device name has 1 to 60 characters");
        }
    }

    /** A request that leaves nothing at the server. */
    public EnrolmentRequest(EnrolmentCode code, VerifyKey key, String deviceName, String app) {
        this(code, key, deviceName, app, Optional.empty());
    }

    /** The body to sign and send. */
    public byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("code", code.text());
            json.writeStringField("key", key.x());
            json.writeStringField("deviceName", deviceName);
            json.writeStringField("app", app);
            if (recovery.isPresent()) {
                json.writeObjectFieldStart("recovery");
                json.writeStringField("token", recovery.get().token().text());
                json.writeStringField("share", recovery.get().share());
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    /** The detached signature over {@link #write}, by the key the request names. */
    public DetachedJws sign(SigningKey own) {
        byte[] header = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("alg", "EdDSA");
            json.writeBooleanField("b64", false);
            json.writeArrayFieldStart("crit");
            json.writeString("b64");
            json.writeEndArray();
            json.writeStringField("typ", TYPE);
            json.writeStringField("kid", own.verifyKey().id().value());
            json.writeEndObject();
        });
        return DetachedJws.sign(header, write(), own);
    }

    /**
     * Throws {@link JwsFault} unless {@code jws} is of this type and made over {@code body} with the key this request
     * names: the proof of possession.
     */
    public void requireProof(DetachedJws jws, byte[] body) {
        JsonObject header = jws.header();
        boolean same = header.optionalText("typ").filter(TYPE::equals).isPresent()
                && header.optionalText("kid").filter(key.id().value()::equals).isPresent();
        if (!same) {
            throw new JwsFault(JwsFault.Kind.WRONG_SIGNATURE, "signed as something else or by another key");
        }
        jws.verify(body, key);
    }

    /** Reads a body; throws {@link id.lini.shared.json.JsonFault} naming the member. */
    public static EnrolmentRequest read(byte[] body) {
        JsonObject json = Json.read(body).only("code", "key", "deviceName", "app", "recovery");
        return new EnrolmentRequest(
                json.value("code", EnrolmentCode::parse),
                json.value("key", VerifyKey::of),
                json.value("deviceName", name -> {
                    if (name.isBlank() || name.length() > MAX_NAME) {
                        throw new IllegalArgumentException("1 to 60 characters");
                    }
                    return name;
                }),
                json.text("app"),
                json.optionalObject("recovery").map(EnrolmentRequest::recovery));
    }

    private static Recovery recovery(JsonObject json) {
        json.only("token", "share");
        return new Recovery(json.value("token", Sha256::new), json.value("share", Recovery::requireBytes));
    }
}
