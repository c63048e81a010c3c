package id.lini.server.review;

import id.lini.server.registry.Role;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.util.Objects;
import java.util.Set;

/**
 * Who decides.
 *
 * @param units the units this person may decide on today
 */
public record Reviewer(PersonId person, String name, Set<Role> roles, Set<UnitId> units) {

    /** Copies the sets. */
    public Reviewer {
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(name, "name is null");
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    /** Whether one of the roles allows it. */
    public boolean may(Action action) {
        return roles.stream().anyMatch(action::allowedTo);
    }
}
