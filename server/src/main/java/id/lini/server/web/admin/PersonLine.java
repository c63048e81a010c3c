package id.lini.server.web.admin;

import id.lini.shared.id.PersonId;
import java.util.List;
import java.util.Objects;

/**
 * A person in the list; texts in the reader's language.
 *
 * @param roles with their scopes, those of today
 * @param phones how many are enrolled and not revoked
 */
public record PersonLine(PersonId id, String name, List<String> roles, int phones, boolean reports) {

    /** Copies the roles. */
    public PersonLine {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        roles = List.copyOf(roles);
    }
}
