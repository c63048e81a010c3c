package id.lini.server.registry;

import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A role of a person within a scope, for a time.
 *
 * @param scope an area, which means all units in it too, or one unit
 * @param forms the forms it is bound to, empty for every form
 */
public record Assignment(
        PersonId person,
        Role role,
        UnitId scope,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Set<FormId> forms) {

    /** Checks that nothing is missing. */
    public Assignment {
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(scope, "scope is null");
        Objects.requireNonNull(validFrom, "validFrom is null");
        Objects.requireNonNull(validUntil, "validUntil is null");
        forms = Set.copyOf(forms);
    }

    /** For every form. */
    public Assignment(PersonId person, Role role, UnitId scope, LocalDate validFrom, Optional<LocalDate> validUntil) {
        this(person, role, scope, validFrom, validUntil, Set.of());
    }

    /** Whether it is about reports on this form. */
    public boolean covers(FormId form) {
        return forms.isEmpty() || forms.contains(form);
    }

    /** The same, but over after {@code day}; what had not begun by then is over on its first day. */
    public static Assignment ended(Assignment assignment, LocalDate day) {
        LocalDate from = assignment.validFrom();
        return new Assignment(
                assignment.person(),
                assignment.role(),
                assignment.scope(),
                from,
                Optional.of(day.isBefore(from) ? from : day),
                assignment.forms());
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return holdsIn(Period.day(day));
    }

    /** Whether it holds on some day of the period. */
    public boolean holdsIn(Period period) {
        return !period.last().isBefore(validFrom)
                && validUntil.map(end -> !period.first().isAfter(end)).orElse(true);
    }
}
