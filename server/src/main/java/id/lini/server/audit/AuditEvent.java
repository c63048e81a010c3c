package id.lini.server.audit;

import java.time.Instant;
import java.util.Objects;

/**
 * Something a person or an administrator did.
 *
 * @param actor a person's id, or {@code system}
 * @param action what was done: the name of an {@link AuditAction}, or of one that another version of this server knew
 * @param subject what it was done to, by its id
 * @param detail whatever else a reader needs, empty if nothing
 */
public record AuditEvent(Instant at, String actor, String action, String subject, String detail) {
    /** Done by the server on its own, or at the command line. */
    public static final String SYSTEM = "system";

    /** Checks that nothing is missing. */
    public AuditEvent {
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(actor, "actor is null");
        Objects.requireNonNull(action, "action is null");
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(detail, "detail is null");
    }
}
