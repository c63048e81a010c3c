package id.lini.shared.work;

import java.time.Instant;
import java.util.Objects;

/**
 * A message to an officer, such as a reminder of a missing report.
 *
 * @param from the name of whoever sent it
 * @param at by the server's clock
 */
public record Message(String id, String from, Instant at, String text) {

    /** Checks that nothing is missing. */
    public Message {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(text, "text is null");
    }
}
