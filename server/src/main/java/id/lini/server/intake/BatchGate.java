package id.lini.server.intake;

import id.lini.server.enrolment.DeviceKey;
import id.lini.server.enrolment.DeviceSignatures;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.Sha256;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** What a batch passes before anything is asked of the store: size, signature, address, shape. */
@Singleton
final class BatchGate {
    private final DeviceSignatures signatures;
    private final Incidents incidents;

    BatchGate(DeviceSignatures signatures, Incidents incidents) {
        this.signatures = signatures;
        this.incidents = incidents;
    }

    /** The batch, proved to be its device's; every fault is an {@link ApiProblem}. */
    VerifiedBatch open(byte[] body, Optional<String> type, Optional<String> signature) {
        if (body.length > BatchPayload.MAX_BYTES) {
            throw ApiProblem.of(ErrorCode.BODY_TOO_LARGE, BatchPayload.MAX_BYTES);
        }
        DetachedJws jws = signatures.parse(signature);
        requireType(type);
        JsonObject raw = signatures.header(jws);
        DeviceKey device = signatures.require(jws, body, signatures.device(raw));
        BatchHeader header = header(raw);
        if (!header.agency().equals(device.agency())) {
            incidents.record(device, ErrorCode.AGENCY_WRONG, header);
            throw ApiProblem.of(ErrorCode.AGENCY_WRONG, header.agency());
        }
        BatchPayload payload = payload(body);
        return new VerifiedBatch(device, header, jws, body, hash(jws, body), payload);
    }

    /** As {@link DetachedJws#hash}, by the JDK's digest, which uses the processor's own instructions. */
    private static Sha256 hash(DetachedJws jws, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((jws.protectedHeader() + ".").getBytes(StandardCharsets.US_ASCII));
            return new Sha256(Base64Url.encode(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void requireType(Optional<String> type) {
        String plain = type.orElse("").split(";", 2)[0].strip();
        if (!plain.equals(BatchHeader.PAYLOAD_TYPE)) {
            throw ApiProblem.of(ErrorCode.TYPE_UNSUPPORTED, plain);
        }
    }

    private static BatchHeader header(JsonObject raw) {
        try {
            return BatchHeader.read(raw);
        } catch (JsonFault e) {
            throw malformed(SignedBatch.SIGNATURE_HEADER + e.pointer(), e);
        }
    }

    private static BatchPayload payload(byte[] body) {
        BatchPayload payload;
        try {
            payload = BatchPayload.read(body);
        } catch (JsonFault e) {
            throw malformed(e.pointer(), e);
        }
        int entries = payload.entries().size();
        if (entries == 0) {
            throw ApiProblem.of(ErrorCode.BATCH_EMPTY);
        }
        if (entries > BatchPayload.MAX_ENTRIES) {
            throw ApiProblem.of(ErrorCode.BATCH_TOO_MANY_ENTRIES, entries, BatchPayload.MAX_ENTRIES);
        }
        return payload;
    }

    private static ApiProblem malformed(String place, JsonFault fault) {
        return new ApiProblem(
                Problem.of(ErrorCode.BATCH_MALFORMED, place, fault.getMessage()).at(place));
    }
}
