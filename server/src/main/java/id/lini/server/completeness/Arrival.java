package id.lini.server.completeness;

import java.time.Instant;
import java.util.Objects;

/**
 * What came for a slot.
 *
 * @param first when the first report was received
 */
record Arrival(Instant first, boolean approved, boolean waiting) {

    Arrival {
        Objects.requireNonNull(first, "first is null");
    }
}
