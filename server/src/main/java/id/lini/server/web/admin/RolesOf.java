package id.lini.server.web.admin;

import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A person's roles as the pages show them. */
@Singleton
final class RolesOf {
    private final Registry registry;
    private final Clock clock;

    RolesOf(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * A role, past, present or to come.
     *
     * @param role its word, and {@code key} its name for forms
     * @param until empty while open
     * @param forms empty for all
     * @param over whether it ended before today
     */
    public record Line(
            String role,
            String key,
            String scope,
            String scopeId,
            String from,
            String first,
            String until,
            String forms,
            boolean over) {}

    /** A place a role can be bound to. */
    public record Place(String id, String name) {}

    /** One person; NOT_FOUND when the agency knows none of this id. */
    Person person(AgencyId agency, String id) {
        try {
            return registry.of(agency)
                    .person(new PersonId(id))
                    .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, id);
        }
    }

    /** All roles of a person, the latest first. */
    List<Line> of(AgencyId agency, String id, PageFormat format) {
        RegistrySnapshot registers = registry.of(agency);
        LocalDate today = registers.today(clock);
        return registers.assignments(person(agency, id).id()).stream()
                .sorted(Comparator.comparing(Assignment::validFrom).reversed())
                .map(each -> new Line(
                        format.text(each.role().word()),
                        each.role().name(),
                        registers
                                .unit(each.scope())
                                .map(ReportingUnit::name)
                                .orElse(each.scope().value()),
                        each.scope().value(),
                        format.day(each.validFrom()),
                        each.validFrom().toString(),
                        each.validUntil().map(format::day).orElse(""),
                        each.forms().stream().map(FormId::value).sorted().collect(Collectors.joining(", ")),
                        each.validUntil().filter(end -> end.isBefore(today)).isPresent()))
                .toList();
    }

    /** Areas and units, by name. */
    static List<Place> places(RegistrySnapshot registers) {
        return registers.units().stream()
                .sorted(Comparator.comparing(ReportingUnit::name))
                .map(unit -> new Place(unit.id().value(), unit.name() + " (" + unit.kind() + ")"))
                .toList();
    }
}
