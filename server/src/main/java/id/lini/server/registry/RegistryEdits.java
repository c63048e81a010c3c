package id.lini.server.registry;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditEvent;
import id.lini.server.audit.AuditLog;
import id.lini.server.forms.KnownForm;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Small changes of the registers as people make them on pages. They go through the {@link RegistryWriter} like a pack:
 * nothing is deleted, what is over ends by its date, and each change is an audit event of the same transaction.
 */
@Singleton
public final class RegistryEdits {
    private final Registry registry;
    private final RegistryWriter writer;
    private final Transactions transactions;
    private final AuditLog audit;

    RegistryEdits(Registry registry, RegistryWriter writer, Transactions transactions, AuditLog audit) {
        this.registry = registry;
        this.writer = writer;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Adds somebody who is not known yet, with a first role; REQUEST_INVALID when the id is taken. */
    public void addPerson(AgencyId agency, PersonId by, Person person, Assignment first) {
        change(agency, now -> {
            if (now.person(person.id()).isPresent()) {
                throw ApiProblem.of(ErrorCode.REQUEST_INVALID, person.id());
            }
            require(now.unit(first.scope()), first.scope());
            List<Assignment> all = all(now);
            all.add(first);
            audit.record(
                    agency, by.value(), AuditAction.PERSON_ADDED, person.id().value(), person.name());
            audit.record(agency, by.value(), AuditAction.ROLE_GIVEN, person.id().value(), words(first));
            return rows(now, List.of(), List.of(), List.of(person), all);
        });
    }

    /** The first administrator, with an account, as the server itself makes one at install. */
    public void addAdministrator(AgencyId agency, Person person, Assignment role, Account account) {
        change(agency, now -> {
            List<Assignment> all = all(now);
            all.add(role);
            audit.record(
                    agency,
                    AuditEvent.SYSTEM,
                    AuditAction.PERSON_ADDED,
                    person.id().value(),
                    person.name());
            audit.record(
                    agency,
                    AuditEvent.SYSTEM,
                    AuditAction.ROLE_GIVEN,
                    person.id().value(),
                    words(role));
            return new Registers(
                    now.agency(), List.of(), List.of(), List.of(person), all, List.of(account), List.<KnownForm>of());
        });
    }

    /**
     * Brings an account to this state.
     *
     * @param act what was done to it
     */
    public void keepAccount(String by, AuditAction act, Account account) {
        change(account.agency(), now -> {
            require(now.person(account.person()), account.person());
            audit.record(account.agency(), by, act, account.person().value(), account.login());
            return new Registers(
                    now.agency(), List.of(), List.of(), List.of(), all(now), List.of(account), List.<KnownForm>of());
        });
    }

    /** Gives somebody a role; the same role in the same place from the same day is replaced. */
    public void assign(AgencyId agency, PersonId by, Assignment assignment) {
        change(agency, now -> given(now, by, List.of(assignment)));
    }

    /** The registers with these roles given, and that in the log; within a {@link #change}. */
    Registers given(RegistrySnapshot now, PersonId by, List<Assignment> given) {
        List<Assignment> all = all(now);
        for (Assignment assignment : given) {
            require(now.person(assignment.person()), assignment.person());
            require(now.unit(assignment.scope()), assignment.scope());
            all.removeIf(each -> same(each, assignment));
            all.add(assignment);
            audit.record(
                    now.agency().id(),
                    by.value(),
                    AuditAction.ROLE_GIVEN,
                    assignment.person().value(),
                    words(assignment));
        }
        return rows(now, List.of(), List.of(), List.of(), all);
    }

    /** The registers with a role ended before a day, and that in the log; what would have begun then never was. */
    Registers takenBack(RegistrySnapshot now, PersonId by, Assignment assignment, LocalDate day) {
        LocalDate last = day.minusDays(1);
        List<Assignment> all = all(now);
        all.removeIf(each -> same(each, assignment));
        if (!last.isBefore(assignment.validFrom())) {
            all.add(Assignment.ended(assignment, last));
        }
        audit.record(
                now.agency().id(),
                by.value(),
                AuditAction.ROLE_ENDED,
                assignment.person().value(),
                words(assignment) + " " + last);
        return rows(now, List.of(), List.of(), List.of(), all);
    }

    /** Ends a role after a day; the record of it stays. */
    public void end(AgencyId agency, PersonId by, Assignment assignment, LocalDate last) {
        change(agency, now -> {
            List<Assignment> all = all(now);
            require(all.stream().filter(each -> same(each, assignment)).findFirst(), assignment.person());
            all.replaceAll(each -> same(each, assignment) ? Assignment.ended(each, last) : each);
            audit.record(
                    agency,
                    by.value(),
                    AuditAction.ROLE_ENDED,
                    assignment.person().value(),
                    words(assignment) + " " + last);
            return rows(now, List.of(), List.of(), List.of(), all);
        });
    }

    /**
     * Moves somebody (mutasi): every role there is ends the day before, and one begins.
     *
     * @param to the new one, whose first day is the day of the move
     */
    public void move(AgencyId agency, PersonId by, Assignment to) {
        change(agency, now -> {
            require(now.person(to.person()), to.person());
            require(now.unit(to.scope()), to.scope());
            LocalDate last = to.validFrom().minusDays(1);
            List<Assignment> all = all(now);
            all.replaceAll(each -> each.person().equals(to.person()) && each.holdsOn(to.validFrom())
                    ? Assignment.ended(each, last)
                    : each);
            all.removeIf(each -> same(each, to));
            all.add(to);
            audit.record(
                    agency, by.value(), AuditAction.PERSON_MOVED, to.person().value(), words(to));
            return rows(now, List.of(), List.of(), List.of(), all);
        });
    }

    /** Adds a registered unit; REQUEST_INVALID when the id is taken. */
    public void addUnit(AgencyId agency, PersonId by, ReportingUnit unit) {
        change(agency, now -> {
            if (now.unit(unit.id()).isPresent()) {
                throw ApiProblem.of(ErrorCode.REQUEST_INVALID, unit.id());
            }
            require(now.area(unit.area()), unit.area());
            audit.record(agency, by.value(), AuditAction.UNIT_ADDED, unit.id().value(), unit.name());
            return rows(now, List.of(), List.of(unit), List.of(), all(now));
        });
    }

    /** Ends a registered unit or an area after a day; its reports stay. */
    public void endUnit(AgencyId agency, PersonId by, UnitId id, LocalDate last) {
        change(agency, now -> {
            require(now.unit(id), id);
            audit.record(agency, by.value(), AuditAction.UNIT_ENDED, id.value(), last.toString());
            Optional<Area> area = now.area(id);
            List<ReportingUnit> units =
                    area.isPresent() ? List.of() : List.of(ended(now.unit(id).orElseThrow(), last));
            return rows(now, area.map(each -> ended(each, last)).stream().toList(), units, List.of(), all(now));
        });
    }

    /**
     * Adds a version of a form; the version before ends the day before, if it was to last longer.
     *
     * @throws ApiProblem REQUEST_INVALID when there is such a version already
     */
    public void addForm(AgencyId agency, PersonId by, KnownForm form) {
        FormDefinition definition = form.definition();
        change(agency, now -> {
            if (now.forms().find(definition.id(), definition.version()).isPresent()) {
                throw ApiProblem.of(ErrorCode.REQUEST_INVALID, definition.id());
            }
            List<KnownForm> forms = new ArrayList<>(List.of(form));
            now.forms()
                    .latest(definition.id())
                    .map(before -> before.endedOn(definition.validFrom().minusDays(1)))
                    .ifPresent(forms::add);
            audit.record(
                    agency, by.value(), AuditAction.FORM_ADDED, definition.id().value(), words(form));
            return forms(now, forms);
        });
    }

    /** Ends a version of a form after a day; its reports stay. */
    public void endForm(AgencyId agency, PersonId by, KnownForm form, LocalDate last) {
        change(agency, now -> {
            audit.record(
                    agency,
                    by.value(),
                    AuditAction.FORM_ENDED,
                    form.definition().id().value(),
                    words(form) + " " + last);
            return forms(now, List.of(form.endedOn(last)));
        });
    }

    private static Registers forms(RegistrySnapshot now, List<KnownForm> forms) {
        return new Registers(now.agency(), List.of(), List.of(), List.of(), all(now), List.<Account>of(), forms);
    }

    private static String words(KnownForm form) {
        return form.definition().id() + " " + form.definition().version();
    }

    /**
     * Splits or merges areas: those that were end the day before, those that come begin, at the same place of the tree.
     *
     * @param old one to split, several to merge; all of one parent and level
     * @param fresh ids with names
     */
    public void redraw(AgencyId agency, PersonId by, List<UnitId> old, Map<UnitId, String> fresh, LocalDate first) {
        change(agency, now -> {
            old.forEach(id -> require(now.area(id), id));
            fresh.keySet().stream()
                    .filter(id -> now.unit(id).isPresent())
                    .findFirst()
                    .ifPresent(taken -> {
                        throw ApiProblem.of(ErrorCode.REQUEST_INVALID, taken);
                    });
            List<Area> before =
                    old.stream().map(now::area).flatMap(Optional::stream).toList();
            Area like = before.get(0);
            if (before.stream()
                    .anyMatch(each -> !each.parent().equals(like.parent())
                            || !each.level().equals(like.level()))) {
                throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "old");
            }
            List<Area> areas = new ArrayList<>(
                    before.stream().map(each -> ended(each, first.minusDays(1))).toList());
            fresh.forEach(
                    (id, name) -> areas.add(new Area(id, like.parent(), like.level(), name, first, Optional.empty())));
            String words = old + " -> " + fresh.keySet() + " " + first;
            audit.record(agency, by.value(), AuditAction.AREA_REDRAWN, like.id().value(), words);
            return rows(now, areas, List.of(), List.of(), all(now));
        });
    }

    private static Area ended(Area area, LocalDate last) {
        LocalDate end = last.isBefore(area.validFrom()) ? area.validFrom() : last;
        return new Area(area.id(), area.parent(), area.level(), area.name(), area.validFrom(), Optional.of(end));
    }

    private static ReportingUnit ended(ReportingUnit unit, LocalDate last) {
        LocalDate end = last.isBefore(unit.validFrom()) ? unit.validFrom() : last;
        return new ReportingUnit(unit.id(), unit.kind(), unit.name(), unit.area(), unit.validFrom(), Optional.of(end));
    }

    /** Changes the registers as they stand inside one write. */
    void change(AgencyId agency, Function<RegistrySnapshot, Registers> change) {
        transactions.write(agency.value(), () -> {
            // as they stand inside this write, not as this server remembers them
            registry.changed(agency);
            writer.apply(change.apply(registry.of(agency)));
            return true;
        });
        registry.changed(agency);
    }

    private static Registers rows(
            RegistrySnapshot now,
            List<Area> areas,
            List<ReportingUnit> units,
            List<Person> people,
            List<Assignment> assignments) {
        return new Registers(now.agency(), areas, units, people, assignments, List.<Account>of(), List.<KnownForm>of());
    }

    private static List<Assignment> all(RegistrySnapshot now) {
        return new ArrayList<>(now.assignments());
    }

    private static boolean same(Assignment one, Assignment other) {
        return one.person().equals(other.person())
                && one.role() == other.role()
                && one.scope().equals(other.scope())
                && one.validFrom().equals(other.validFrom());
    }

    private static String words(Assignment assignment) {
        UnitId scope = assignment.scope();
        return assignment.role() + " " + scope + " " + assignment.validFrom()
                + assignment.validUntil().map(end -> ".." + end).orElse("");
    }

    private static void require(Optional<?> found, Object id) {
        if (found.isEmpty()) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, id);
        }
    }
}
