package id.lini.server.feed;

import id.lini.server.enrolment.Device;
import id.lini.server.enrolment.DeviceKey;
import id.lini.server.enrolment.DeviceSignatures;
import id.lini.server.enrolment.Devices;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.KeyId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.work.SignedRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/** What phones ask for, each request signed by the device. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private static final int MAX_PAGE = 500;
    private static final byte[] NOTHING = new byte[0];

    private final FeedService feed;
    private final DeviceSignatures signatures;
    private final Devices devices;
    private final Registry registry;

    FeedController(FeedService feed, DeviceSignatures signatures, Devices devices, Registry registry) {
        this.feed = feed;
        this.signatures = signatures;
        this.devices = devices;
        this.registry = registry;
    }

    /** Units and forms of the device's person. */
    @Get(uri = "/work", produces = MediaType.APPLICATION_JSON)
    byte[] work(HttpRequest<?> request, @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature) {
        DeviceKey device = require(request, signature);
        return feed.work(device.agency(), device.person()).write();
    }

    /** What became of the entries of the device's person, after a cursor. */
    @Get(uri = "/states", produces = MediaType.APPLICATION_JSON)
    byte[] states(
            HttpRequest<?> request,
            @Header(SignedBatch.SIGNATURE_HEADER) Optional<String> signature,
            @QueryValue(defaultValue = "0") long after,
            @QueryValue(defaultValue = "100") int limit) {
        DeviceKey device = require(request, signature);
        if (after < 0 || limit < 1 || limit > MAX_PAGE) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "after >= 0, limit 1.." + MAX_PAGE);
        }
        return feed.states(device.agency(), device.person(), after, limit).write();
    }

    /** The device that signed exactly this request and is not revoked. */
    private DeviceKey require(HttpRequest<?> request, Optional<String> signature) {
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
        return device;
    }
}
