package id.lini.server.office;

import id.lini.shared.id.PersonId;
import java.time.Instant;
import java.util.Objects;

/** What another person decided of an entry; {@code reason} is empty for an approval. */
public record Decision(Action action, String reason, PersonId by, Instant at) {
    /** The two things to decide. */
    public enum Action {
        /** It counts. */
        APPROVE,
        /** It goes back to who entered it. */
        RETURN
    }

    /** Checks that nothing is missing. */
    public Decision {
        Objects.requireNonNull(action, "action is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(by, "by is null");
        Objects.requireNonNull(at, "at is null");
    }
}
