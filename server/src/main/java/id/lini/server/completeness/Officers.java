package id.lini.server.completeness;

import id.lini.server.registry.Person;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.Role;
import id.lini.shared.entry.Period;
import id.lini.shared.id.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who answers for a report today: whoever may send it; where a field officer may, no kader is reminded. */
final class Officers {
    private final RegistrySnapshot registers;
    private final LocalDate today;
    private final List<Person> staff = new ArrayList<>();
    private final List<Person> volunteers = new ArrayList<>();
    private final Map<String, List<Person>> known = new HashMap<>();

    Officers(RegistrySnapshot registers, LocalDate today) {
        this.registers = registers;
        this.today = today;
        registers.people().stream()
                .sorted(Comparator.comparing(Person::name)
                        .thenComparing(person -> person.id().value()))
                .forEach(person -> {
                    var roles = registers.roles(person.id(), today);
                    if (roles.stream().anyMatch(role -> role.reports() && role != Role.KADER)) {
                        staff.add(person);
                    } else if (roles.contains(Role.KADER)) {
                        volunteers.add(person);
                    }
                });
    }

    /** The same for every period of a form and a unit, so it is worked out once for all of them. */
    List<Person> of(Duty duty) {
        return known.computeIfAbsent(duty.form() + "|" + duty.unit().id(), key -> {
            List<Person> found = among(staff, duty);
            return found.isEmpty() ? among(volunteers, duty) : found;
        });
    }

    /** Gaps by the person who answers for them. */
    Map<PersonId, List<Gap>> by(List<Gap> gaps) {
        Map<PersonId, List<Gap>> byPerson = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            for (Person person : of(gap.duty())) {
                byPerson.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(gap);
            }
        }
        return byPerson;
    }

    private List<Person> among(List<Person> people, Duty duty) {
        return people.stream()
                .filter(person -> registers.mayReport(person.id(), duty.unit(), duty.form(), Period.day(today), today))
                .toList();
    }
}
