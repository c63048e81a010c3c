package id.lini.server.intake;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.KeyId;
import java.time.Instant;
import java.util.Objects;

/**
 * A fault of a device that had proved who it is: a gap, a fork, an altered replay, sending after it was revoked.
 *
 * @param number the batch number concerned
 * @param times how often it happened
 * @param detail the batch's id
 */
public record Incident(
        KeyId device, ErrorCode code, long number, int times, Instant firstAt, Instant lastAt, String detail) {

    /** Checks that nothing is missing. */
    public Incident {
        Objects.requireNonNull(device, "device is null");
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(firstAt, "firstAt is null");
        Objects.requireNonNull(lastAt, "lastAt is null");
        Objects.requireNonNull(detail, "detail is null");
    }
}
