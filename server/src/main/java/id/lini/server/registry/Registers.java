package id.lini.server.registry;

import id.lini.server.forms.KnownForm;
import java.util.List;
import java.util.Objects;

/**
 * All registers of one agency as its pack has them.
 *
 * @param units without the areas, which are units of themselves
 */
public record Registers(
        Agency agency,
        List<Area> areas,
        List<ReportingUnit> units,
        List<Person> people,
        List<Assignment> assignments,
        List<Account> accounts,
        List<KnownForm> forms) {

    /** Copies the lists. */
    public Registers {
        Objects.requireNonNull(agency, "agency is null");
        areas = List.copyOf(areas);
        units = List.copyOf(units);
        people = List.copyOf(people);
        assignments = List.copyOf(assignments);
        accounts = List.copyOf(accounts);
        forms = List.copyOf(forms);
    }
}
