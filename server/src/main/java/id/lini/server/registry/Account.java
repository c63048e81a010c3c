package id.lini.server.registry;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import java.util.Objects;

/**
 * A login to the web pages.
 *
 * @param login unique across agencies
 * @param passwordHash with its parameters, as the web room writes it
 */
public record Account(AgencyId agency, String login, PersonId person, String passwordHash) {

    /** Checks that nothing is missing. */
    public Account {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(login, "login is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(passwordHash, "passwordHash is null");
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + agency + ", " + login + ", " + person + "]";
    }
}
