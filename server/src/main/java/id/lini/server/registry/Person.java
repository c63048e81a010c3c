package id.lini.server.registry;

import id.lini.shared.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A member of staff or a kader. */
public record Person(PersonId id, String name, LocalDate validFrom, Optional<LocalDate> validUntil) {

    /** Checks that nothing is missing. */
    public Person {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(validFrom, "validFrom is null");
        Objects.requireNonNull(validUntil, "validUntil is null");
    }
}
