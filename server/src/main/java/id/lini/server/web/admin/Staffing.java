package id.lini.server.web.admin;

import id.lini.server.enrolment.Device;
import id.lini.server.enrolment.Devices;
import id.lini.server.enrolment.Recoveries;
import id.lini.server.intake.Incidents;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People and phones as the pages show them. */
@Singleton
final class Staffing {
    private final Registry registry;
    private final Devices devices;
    private final Recoveries recoveries;
    private final Incidents incidents;
    private final Clock clock;

    Staffing(Registry registry, Devices devices, Recoveries recoveries, Incidents incidents, Clock clock) {
        this.registry = registry;
        this.devices = devices;
        this.recoveries = recoveries;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** The people whose name, id or scope holds {@code wanted}, by name. */
    List<PersonLine> people(AgencyId agency, String wanted, PageFormat format) {
        RegistrySnapshot registers = registry.of(agency);
        Map<PersonId, Long> phones = devices.of(agency).stream()
                .filter(device -> device.revokedAt().isEmpty())
                .collect(Collectors.groupingBy(Device::person, Collectors.counting()));
        String part = wanted.strip().toLowerCase(Locale.ROOT);
        return registers.people().stream()
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(person -> person.id().value()))
                .map(person -> line(registers, person, phones.getOrDefault(person.id(), 0L), format))
                .filter(line -> (line.name() + " " + line.id() + " " + line.roles())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .toList();
    }

    /** What phones did that they should not have, the latest first, at most {@code most}. */
    List<IncidentLine> incidents(AgencyId agency, int most, PageFormat format) {
        RegistrySnapshot registers = registry.of(agency);
        Map<KeyId, Device> phones =
                devices.of(agency).stream().collect(Collectors.toMap(Device::id, Function.identity()));
        return incidents.of(agency).stream()
                .limit(most)
                .map(incident -> {
                    Optional<Device> phone = Optional.ofNullable(phones.get(incident.device()));
                    return new IncidentLine(
                            incident.code(),
                            phone.map(Device::name).orElse(""),
                            phone.map(device -> device.person().value()).orElse(""),
                            phone.map(device -> registers.nameOf(device.person()))
                                    .orElse(""),
                            format.number(incident.number()),
                            format.number(incident.times()),
                            format.moment(incident.lastAt()));
                })
                .toList();
    }

    /** One person; NOT_FOUND when the agency knows none of this id. */
    PersonLine person(AgencyId agency, PersonId id, PageFormat format) {
        RegistrySnapshot registers = registry.of(agency);
        Person person = registers.person(id).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
        return line(registers, person, 0, format);
    }

    /** A person's phones, the newest first. */
    List<PhoneLine> phones(AgencyId agency, PersonId person, PageFormat format) {
        RegistrySnapshot registers = registry.of(agency);
        return devices.of(agency).stream()
                .filter(device -> device.person().equals(person))
                .sorted(Comparator.comparing(Device::enrolledAt).reversed())
                .map(device -> line(registers, device, format))
                .toList();
    }

    /** One phone of the agency; NOT_FOUND for any other. */
    Device phone(AgencyId agency, KeyId id) {
        return devices.find(id)
                .filter(device -> device.agency().equals(agency))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
    }

    /** A phone as a line. */
    PhoneLine line(AgencyId agency, Device device, PageFormat format) {
        return line(registry.of(agency), device, format);
    }

    private PersonLine line(RegistrySnapshot registers, Person person, long phones, PageFormat format) {
        LocalDate today = registers.today(clock);
        List<Assignment> held = registers.assignments(person.id()).stream()
                .filter(assignment -> assignment.holdsOn(today))
                .toList();
        List<String> roles = held.stream()
                .map(assignment -> format.text(assignment.role().word()) + " · " + scope(registers, assignment))
                .toList();
        boolean reports = held.stream().anyMatch(assignment -> assignment.role().reports());
        return new PersonLine(person.id(), person.name(), roles, Math.toIntExact(phones), reports);
    }

    private static String scope(RegistrySnapshot registers, Assignment assignment) {
        return registers
                .unit(assignment.scope())
                .map(ReportingUnit::name)
                .orElse(assignment.scope().value());
    }

    private PhoneLine line(RegistrySnapshot registers, Device device, PageFormat format) {
        return new PhoneLine(
                device.id(),
                device.name(),
                registers.nameOf(device.person()),
                format.moment(device.enrolledAt()),
                device.lastAt().map(format::moment).orElse(""),
                device.lastNumber() == 0 ? "" : format.number(device.lastNumber()),
                device.revokedAt()
                        .map(at -> format.moment(at)
                                + device.revokedBy()
                                        .map(by -> ", " + registers.nameOf(by))
                                        .orElse(""))
                        .orElse(""),
                recoveries.keptFor(device.agency(), device.id()));
    }
}
