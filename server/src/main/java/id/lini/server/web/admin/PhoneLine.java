package id.lini.server.web.admin;

import id.lini.shared.id.KeyId;
import java.util.Objects;

/**
 * A phone; texts in the reader's language, empty for what never happened.
 *
 * @param seen when its last batch came
 * @param number of its last batch
 * @param revoked when, and by whom
 * @param recoverable whether a forgotten PIN can be replaced
 */
public record PhoneLine(
        KeyId id,
        String name,
        String person,
        String enrolled,
        String seen,
        String number,
        String revoked,
        boolean recoverable) {

    /** Checks that nothing is missing. */
    public PhoneLine {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(person, "person is null");
    }

    /** Whether it may still send. */
    public boolean active() {
        return revoked.isEmpty();
    }

    /** The beginning of its key id, enough to tell phones apart. */
    public String shortId() {
        return id.value().substring(0, 8);
    }
}
