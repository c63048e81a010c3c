package id.lini.server.registry;

import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * That somebody was named deputy of one place; kept for ever.
 *
 * @param last the last day as it was named
 * @param namedBy whose absence it is for
 * @param endedAt when whoever named the deputy ended it before that day
 */
public record Deputyship(
        PersonId person, UnitId scope, LocalDate from, LocalDate last, PersonId namedBy, Optional<Instant> endedAt) {

    /** Checks that nothing is missing. */
    public Deputyship {
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(scope, "scope is null");
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(last, "last is null");
        Objects.requireNonNull(namedBy, "namedBy is null");
        Objects.requireNonNull(endedAt, "endedAt is null");
    }

    /** Whether this is where that role comes from, as it stands: not if somebody gave it another last day since. */
    public boolean gave(Assignment role) {
        return endedAt.isEmpty()
                && role.role() == Role.SUPERVISOR
                && role.person().equals(person)
                && role.scope().equals(scope)
                && role.validFrom().equals(from)
                && role.validUntil().filter(last::equals).isPresent();
    }
}
