package id.lini.server.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a denominator is held fast, so that it cannot shrink until 100% is reached.
 *
 * @param list the register list it is frozen with; empty for a date alone
 * @param day the day whose state counts
 * @param units of the list; empty without one
 */
public record Pin(Optional<String> list, LocalDate day, Set<String> units) {
    /** Copies the units. */
    public Pin {
        Objects.requireNonNull(list, "list is null");
        Objects.requireNonNull(day, "day is null");
        units = Set.copyOf(units);
        if (list.isEmpty() && !units.isEmpty()) {
            throw new IllegalArgumentException("units without a list");
        }
    }

    /** Held at a day. */
    public static Pin on(LocalDate day) {
        return new Pin(Optional.empty(), day, Set.of());
    }
}
