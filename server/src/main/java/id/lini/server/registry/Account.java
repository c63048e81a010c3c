package id.lini.server.registry;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A login to the web pages.
 *
 * @param login unique across agencies
 * @param passwordHash with its parameters, as the web room writes it
 * @param validUntil the last day on which it opens anything, empty while in force
 */
public record Account(
        AgencyId agency, String login, PersonId person, String passwordHash, Optional<LocalDate> validUntil) {

    /** Checks that nothing is missing. */
    public Account {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(login, "login is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(passwordHash, "passwordHash is null");
        Objects.requireNonNull(validUntil, "validUntil is null");
    }

    /** An account that is in force. */
    public static Account lasting(AgencyId agency, String login, PersonId person, String passwordHash) {
        return new Account(agency, login, person, passwordHash, Optional.empty());
    }

    /** Whether it opens anything on a day. */
    public boolean opensOn(LocalDate day) {
        return validUntil.filter(day::isAfter).isEmpty();
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Account[" + agency + ", " + login + ", " + person + "]";
    }
}
