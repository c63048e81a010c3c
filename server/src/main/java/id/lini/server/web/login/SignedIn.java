package id.lini.server.web.login;

import id.lini.server.access.Right;
import id.lini.server.registry.Role;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who makes a request from a browser.
 *
 * @param name of the person
 * @param zone the agency's
 * @param roles those the person has today
 */
public record SignedIn(AgencyId agency, String agencyName, ZoneId zone, PersonId person, String name, Set<Role> roles)
        implements Authentication {

    /** Checks that nothing is missing. */
    public SignedIn {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(agencyName, "agencyName is null");
        Objects.requireNonNull(zone, "zone is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(name, "name is null");
        roles = Set.copyOf(roles);
    }

    /** Who made this request, empty for a visitor. */
    public static Optional<SignedIn> in(HttpRequest<?> request) {
        return request.getUserPrincipal(SignedIn.class);
    }

    /** Who made a request that only people signed in can make. */
    public static SignedIn of(HttpRequest<?> request) {
        return in(request).orElseThrow();
    }

    @Override
    public String getName() {
        return person.value();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    /** Whether this person may do it somewhere. */
    public boolean may(Right right) {
        return right.of(roles);
    }

    /** The names of the rights, for {@code @Secured}, and of the roles. */
    @Override
    public Collection<String> getRoles() {
        return Stream.concat(
                        Right.all(roles).stream().map(Right::name),
                        roles.stream().map(Role::name))
                .toList();
    }
}
