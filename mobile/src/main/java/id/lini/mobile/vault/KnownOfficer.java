package id.lini.mobile.vault;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An officer as the locked phone shows them.
 *
 * @param name as granted
 * @param role in the agency's words
 * @param usedAt when the officer last opened the app, or enrolled
 * @param waitUntil before when no PIN may be tried
 */
public record KnownOfficer(OfficerId id, String name, String role, Instant usedAt, Optional<Instant> waitUntil) {

    /** Checks that nothing is missing. */
    public KnownOfficer {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(usedAt, "usedAt is null");
        Objects.requireNonNull(waitUntil, "waitUntil is null");
    }
}
