package id.lini.server.enrolment;

import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.KeyId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.work.SignedRequest;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds out which device asks, by the signature over method and target. Every fault is an {@link ApiProblem}. */
@Singleton
public final class RequestSignatures {
    private static final byte[] NOTHING = new byte[0];

    private final DeviceSignatures signatures;
    private final Devices devices;
    private final Registry registry;

    RequestSignatures(DeviceSignatures signatures, Devices devices, Registry registry) {
        this.signatures = signatures;
        this.devices = devices;
        this.registry = registry;
    }

    /** Who asks. */
    public record Asker(KeyId key, DeviceKey device) {}

    /** The device that signed exactly this request and is not revoked. */
    public Asker require(HttpRequest<?> request, Optional<String> signature) {
        DetachedJws jws = signatures.parse(signature);
        JsonObject header = signatures.header(jws);
        KeyId id = signatures.device(header);
        DeviceKey device = signatures.require(jws, NOTHING, id);
        SignedRequest signed;
        try {
            signed = SignedRequest.read(header);
        } catch (JsonFault e) {
            throw ApiProblem.of(ErrorCode.SIGNATURE_MALFORMED, e.getMessage());
        }
        if (!signed.method().equals(request.getMethodName())
                || !signed.target().equals(request.getUri().toString())) {
            throw ApiProblem.of(ErrorCode.SIGNATURE_WRONG);
        }
        devices.find(id).flatMap(Device::revokedAt).ifPresent(at -> {
            throw ApiProblem.of(
                    ErrorCode.DEVICE_REVOKED,
                    at.atZone(registry.of(device.agency()).agency().zone()).toLocalDate());
        });
        return new Asker(id, device);
    }
}
