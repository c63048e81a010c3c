package id.lini.server.enrolment;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.KeyId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.JwsFault;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds out which device made a request, by its signature. Every fault is an {@link ApiProblem}. */
@Singleton
public final class DeviceSignatures {
    private final Devices devices;

    DeviceSignatures(Devices devices) {
        this.devices = devices;
    }

    /** What the header Lini-Signature holds; SIGNATURE_MISSING or SIGNATURE_MALFORMED. */
    public DetachedJws parse(Optional<String> header) {
        String compact =
                header.filter(text -> !text.isBlank()).orElseThrow(() -> ApiProblem.of(ErrorCode.SIGNATURE_MISSING));
        try {
            return DetachedJws.parse(compact);
        } catch (JwsFault e) {
            throw malformed(e);
        }
    }

    /** The protected header, its form checked; SIGNATURE_MALFORMED. */
    public JsonObject header(DetachedJws jws) {
        try {
            return jws.header();
        } catch (JwsFault e) {
            throw malformed(e);
        }
    }

    /** The key id in a protected header; SIGNATURE_MALFORMED. */
    public KeyId device(JsonObject header) {
        try {
            return header.value("kid", KeyId::new);
        } catch (JsonFault e) {
            throw ApiProblem.of(ErrorCode.SIGNATURE_MALFORMED, e.getMessage());
        }
    }

    /** The device whose key made {@code jws} over these bytes, revoked or not; DEVICE_UNKNOWN or SIGNATURE_*. */
    public DeviceKey require(DetachedJws jws, byte[] body, KeyId device) {
        DeviceKey known = devices.key(device).orElseThrow(() -> ApiProblem.of(ErrorCode.DEVICE_UNKNOWN));
        try {
            jws.verify(body, known.key());
            return known;
        } catch (JwsFault e) {
            throw e.kind() == JwsFault.Kind.MALFORMED ? malformed(e) : ApiProblem.of(ErrorCode.SIGNATURE_WRONG);
        }
    }

    private static ApiProblem malformed(JwsFault fault) {
        return ApiProblem.of(ErrorCode.SIGNATURE_MALFORMED, fault.getMessage());
    }
}
