package id.lini.server.registry;

import id.lini.server.forms.FormCatalogue;
import id.lini.server.forms.KnownForm;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All registers of one agency at one version, in memory; never changes. */
public final class RegistrySnapshot {
    private final long version;
    private final Agency agency;
    private final Map<UnitId, Area> areas;
    private final Map<UnitId, ReportingUnit> units;
    private final Map<PersonId, Person> people;
    private final Map<PersonId, List<Assignment>> assignments;
    private final FormCatalogue forms;
    private final Reaching reaching;

    RegistrySnapshot(
            long version,
            Agency agency,
            List<Area> areas,
            List<ReportingUnit> units,
            List<Person> people,
            List<Assignment> assignments,
            FormCatalogue forms) {
        this.version = version;
        this.agency = agency;
        this.areas = areas.stream().collect(Collectors.toUnmodifiableMap(Area::id, Function.identity()));
        this.units = units.stream().collect(Collectors.toUnmodifiableMap(ReportingUnit::id, Function.identity()));
        this.people = people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        this.assignments = assignments.stream()
                .collect(Collectors.groupingBy(Assignment::person, Collectors.toUnmodifiableList()));
        this.forms = forms;
        Set<String> sensitiveKinds = forms.all().stream()
                .filter(form -> form.definition().sensitive())
                .flatMap(form -> form.definition().unitKinds().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.reaching = new Reaching(this.areas, sensitiveKinds);
    }

    /** Which state of the registers this is. */
    public long version() {
        return version;
    }

    /** The agency. */
    public Agency agency() {
        return agency;
    }

    /** The day it is in the agency's zone. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), agency.zone());
    }

    /** All forms. */
    public FormCatalogue forms() {
        return forms;
    }

    /** An area by its code. */
    public Optional<Area> area(UnitId id) {
        return Optional.ofNullable(areas.get(id));
    }

    /** All areas, in no order. */
    public Collection<Area> areas() {
        return areas.values();
    }

    /** A reporting unit, area or registered unit. */
    public Optional<ReportingUnit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** All reporting units, areas included, in no order. */
    public Collection<ReportingUnit> units() {
        return units.values();
    }

    /** A person. */
    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** A person's name, or the id of someone no longer known. */
    public String nameOf(PersonId id) {
        return person(id).map(Person::name).orElse(id.value());
    }

    /** All people, in no order. */
    public Collection<Person> people() {
        return people.values();
    }

    /** What a person is, at any time. */
    public List<Assignment> assignments(PersonId id) {
        return assignments.getOrDefault(id, List.of());
    }

    /** What everybody is, at any time; those of people no longer known too. */
    public List<Assignment> assignments() {
        return assignments.values().stream().flatMap(List::stream).toList();
    }

    /** The roles a person has on a day. */
    public Set<Role> roles(PersonId id, LocalDate day) {
        return assignments(id).stream()
                .filter(assignment -> assignment.holdsOn(day))
                .map(Assignment::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an area is another or lies in it. */
    public boolean within(UnitId area, UnitId above) {
        return reaching.within(area, above);
    }

    /**
     * Whether a person may report for a unit on a period. Who had the unit then may still send, and who has it now may
     * send what the one before left out.
     */
    public boolean mayReport(PersonId id, ReportingUnit unit, Period period, LocalDate today) {
        return reaching.any(assignments(id), Role::reporting, unit, period, Period.day(today));
    }

    /** Whether a person supervises a unit on a day. */
    public boolean supervises(PersonId id, UnitId unit, LocalDate day) {
        return unit(unit)
                .filter(known -> reaching.any(assignments(id), Role::supervising, known, Period.day(day)))
                .isPresent();
    }

    /** As {@link #mayReport(PersonId, ReportingUnit, Period, LocalDate)}, of the assignments that are about this form. */
    public boolean mayReport(PersonId id, ReportingUnit unit, FormId form, Period period, LocalDate today) {
        return reaching.any(
                assignments(id), each -> each.covers(form), Role::reporting, unit, period, Period.day(today));
    }

    /** Whether a person supervises the reports of a unit on a form on a day. */
    public boolean supervises(PersonId id, UnitId unit, FormId form, LocalDate day) {
        return unit(unit)
                .filter(known -> reaching.any(
                        assignments(id), each -> each.covers(form), Role::supervising, known, Period.day(day)))
                .isPresent();
    }

    /** The forms a person fills for some of these units on a day. */
    public List<KnownForm> formsFor(PersonId id, Collection<ReportingUnit> those, LocalDate day) {
        Period today = Period.day(day);
        return formsFor(those).stream()
                .filter(form -> those.stream()
                        .anyMatch(unit -> form.definition().unitKinds().contains(unit.kind())
                                && reaching.any(
                                        assignments(id),
                                        each -> each.covers(form.definition().id()),
                                        Role::reporting,
                                        unit,
                                        today)))
                .toList();
    }

    /** The units a person reports for on a day, by id. */
    public List<ReportingUnit> unitsOf(PersonId id, LocalDate day) {
        return reached(id, Role::reporting, day);
    }

    /** The units a person supervises on a day, by id. */
    public List<ReportingUnit> unitsSupervised(PersonId id, LocalDate day) {
        return reached(id, Role::supervising, day);
    }

    /** The forms that units of these kinds fill. */
    public List<KnownForm> formsFor(Collection<ReportingUnit> those) {
        Set<String> kinds = those.stream().map(ReportingUnit::kind).collect(Collectors.toSet());
        return forms.all().stream()
                .filter(form -> form.definition().unitKinds().stream().anyMatch(kinds::contains))
                .toList();
    }

    private List<ReportingUnit> reached(PersonId id, Function<Role, Role.Reach> reach, LocalDate day) {
        List<Assignment> mine = assignments(id);
        Period today = Period.day(day);
        return units.values().stream()
                .filter(unit -> reaching.any(mine, reach, unit, today))
                .collect(Collectors.toMap(
                        unit -> unit.id().value(), Function.identity(), (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }
}
