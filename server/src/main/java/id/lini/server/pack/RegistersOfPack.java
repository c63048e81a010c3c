package id.lini.server.pack;

import id.lini.server.forms.KnownForm;
import id.lini.server.registry.Account;
import id.lini.server.registry.Agency;
import id.lini.server.registry.Area;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registers;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The registers as a pack wants them. Entries may refer to anything that was ever there, so what a pack no longer names
 * is not removed: it ends the day before.
 */
final class RegistersOfPack {
    private final Pack pack;
    private final Optional<RegistrySnapshot> before;
    private final List<Account> stored;
    private final LocalDate yesterday;

    RegistersOfPack(Pack pack, Optional<RegistrySnapshot> before, List<Account> stored, LocalDate today) {
        this.pack = pack;
        this.before = before;
        this.stored = List.copyOf(stored);
        this.yesterday = today.minusDays(1);
    }

    /** {@code hashes} by login. */
    Registers registers(Map<String, String> hashes) {
        Pack.Agency agency = pack.agency().value();
        AgencyId id = new AgencyId(agency.id());
        return new Registers(
                new Agency(id, agency.name(), ZoneId.of(agency.zone()), new UnitId(agency.area())),
                areas(),
                units(),
                people(),
                assignments(),
                accounts(id, hashes),
                pack.forms().stream()
                        .map(form -> new KnownForm(form.value().text()))
                        .toList());
    }

    /** Whether the store says the same already. */
    boolean same(Registers registers) {
        return before.filter(now -> now.agency().equals(registers.agency())
                        && Set.copyOf(now.areas()).equals(Set.copyOf(registers.areas()))
                        && registeredUnits(now).equals(Set.copyOf(registers.units()))
                        && Set.copyOf(now.people()).equals(Set.copyOf(registers.people()))
                        && allAssignments(now).equals(Set.copyOf(registers.assignments()))
                        && Set.copyOf(stored).equals(Set.copyOf(registers.accounts()))
                        && now.forms().all().size() == registers.forms().size())
                .isPresent();
    }

    private List<Account> accounts(AgencyId id, Map<String, String> hashes) {
        List<Account> wanted = pack.accounts().stream()
                .map(Placed::value)
                .map(each -> new Account(
                        id, each.login(), new PersonId(each.person()), hashes.get(each.login()), each.until()))
                .toList();
        return withEnded(
                wanted,
                stored,
                Account::login,
                each -> new Account(
                        id, each.login(), each.person(), each.passwordHash(), end(LocalDate.MIN, each.validUntil())));
    }

    private List<Area> areas() {
        List<Area> wanted = pack.areas().stream()
                .map(Placed::value)
                .map(area -> new Area(
                        new UnitId(area.id()),
                        area.parent().map(UnitId::new),
                        area.level(),
                        area.name(),
                        area.validity().from(),
                        area.validity().until()))
                .toList();
        return withEnded(
                wanted,
                before.map(now -> Set.copyOf(now.areas())).orElse(Set.of()),
                Area::id,
                area -> new Area(
                        area.id(),
                        area.parent(),
                        area.level(),
                        area.name(),
                        area.validFrom(),
                        end(area.validFrom(), area.validUntil())));
    }

    private List<ReportingUnit> units() {
        List<ReportingUnit> wanted = pack.units().stream()
                .map(Placed::value)
                .map(unit -> new ReportingUnit(
                        new UnitId(unit.id()),
                        unit.kind(),
                        unit.name(),
                        new UnitId(unit.area()),
                        unit.validity().from(),
                        unit.validity().until()))
                .toList();
        return withEnded(
                wanted,
                before.map(RegistersOfPack::registeredUnits).orElse(Set.of()),
                ReportingUnit::id,
                unit -> new ReportingUnit(
                        unit.id(),
                        unit.kind(),
                        unit.name(),
                        unit.area(),
                        unit.validFrom(),
                        end(unit.validFrom(), unit.validUntil())));
    }

    private List<Person> people() {
        List<Person> wanted = pack.people().stream()
                .map(Placed::value)
                .map(person -> new Person(
                        new PersonId(person.id()),
                        person.name(),
                        person.validity().from(),
                        person.validity().until()))
                .toList();
        return withEnded(
                wanted,
                before.map(now -> Set.copyOf(now.people())).orElse(Set.of()),
                Person::id,
                person -> new Person(
                        person.id(), person.name(), person.validFrom(), end(person.validFrom(), person.validUntil())));
    }

    private List<Assignment> assignments() {
        List<Assignment> wanted = pack.assignments().stream()
                .map(Placed::value)
                .map(each -> new Assignment(
                        new PersonId(each.person()),
                        each.role(),
                        new UnitId(each.scope()),
                        each.validity().from(),
                        each.validity().until(),
                        each.forms()))
                .toList();
        return withEnded(
                wanted,
                before.map(RegistersOfPack::allAssignments).orElse(Set.of()),
                each -> List.of(each.person(), each.role(), each.scope(), each.validFrom()),
                each -> new Assignment(
                        each.person(),
                        each.role(),
                        each.scope(),
                        each.validFrom(),
                        end(each.validFrom(), each.validUntil()),
                        each.forms()));
    }

    private static <T, K> List<T> withEnded(
            List<T> wanted, Collection<T> stored, Function<T, K> key, UnaryOperator<T> ended) {
        Set<K> kept = new HashSet<>();
        wanted.forEach(each -> kept.add(key.apply(each)));
        List<T> all = new ArrayList<>(wanted);
        for (T each : stored) {
            if (!kept.contains(key.apply(each))) {
                all.add(ended.apply(each));
            }
        }
        return all;
    }

    /** Yesterday, unless it ended before; what was to begin later ends on its first day. */
    private Optional<LocalDate> end(LocalDate from, Optional<LocalDate> until) {
        LocalDate end = until.filter(day -> day.isBefore(yesterday)).orElse(yesterday);
        return Optional.of(end.isBefore(from) ? from : end);
    }

    private static Set<ReportingUnit> registeredUnits(RegistrySnapshot now) {
        Set<ReportingUnit> units = new HashSet<>(now.units());
        units.removeIf(unit -> now.area(unit.id()).isPresent());
        return units;
    }

    private static Set<Assignment> allAssignments(RegistrySnapshot now) {
        Set<Assignment> all = new HashSet<>();
        now.people().forEach(person -> all.addAll(now.assignments(person.id())));
        return all;
    }
}
