package id.lini.shared.enrolment;

import id.lini.shared.id.KeyId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.util.Objects;

/**
 * A phone whose officer forgot the PIN asks for the share. Not signed: the key that would sign is what cannot be opened.
 * The code says that an administrator knows the person, the token that this is the phone.
 *
 * @param code issued for this very device, once
 * @param token 32 bytes as base64url, as hashed in {@link Recovery#token}
 */
public record RecoveryRequest(EnrolmentCode code, KeyId device, String token) {

    /** Checks the token's length. */
    public RecoveryRequest {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(device, "device is null");
        Recovery.requireBytes(Objects.requireNonNull(token, "token is null"));
    }

    /** The body to send. */
    public byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("code", code.text());
            json.writeStringField("device", device.value());
            json.writeStringField("token", token);
            json.writeEndObject();
        });
    }

    /** Reads a body; throws {@link id.lini.shared.json.JsonFault} naming the member. */
    public static RecoveryRequest read(byte[] body) {
        JsonObject json = Json.read(body).only("code", "device", "token");
        return new RecoveryRequest(
                json.value("code", EnrolmentCode::parse),
                json.value("device", KeyId::new),
                json.value("token", Recovery::requireBytes));
    }

    /** The body of the answer: the share. */
    public static byte[] answer(String share) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("share", share);
            json.writeEndObject();
        });
    }

    /** The share in an answer; throws {@link id.lini.shared.json.JsonFault}. */
    public static String share(byte[] answer) {
        return Json.read(answer).value("share", Recovery::requireBytes);
    }

    /** Hidden: code and token are secrets. */
    @Override
    public String toString() {
        return "RecoveryRequest[" + device + "]";
    }
}
