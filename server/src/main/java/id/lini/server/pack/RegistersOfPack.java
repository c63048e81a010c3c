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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The registers as a pack wants them. What it no longer names ends the day before where anything refers to it, and is
 * removed where nothing does. What was made or changed on pages stays, unless the pack says something new of it.
 */
final class RegistersOfPack {
    private final Pack pack;
    private final Optional<RegistrySnapshot> before;
    private final RegisterMerge<Area> areas;
    private final RegisterMerge<ReportingUnit> units;
    private final RegisterMerge<Person> people;
    private final RegisterMerge<Assignment> assignments;
    private final RegisterMerge<Account> accounts;
    private final RegisterMerge<KnownForm> forms;
    private final Set<Account> stored;

    /**
     * What the store knows.
     *
     * @param registers empty for an agency that is new
     * @param said by register and id, what the last pack said
     * @param units units and areas that something refers to
     * @param people those that something refers to
     * @param forms those with reports or in formulas
     */
    record Known(
            Optional<RegistrySnapshot> registers,
            List<Account> accounts,
            Map<String, Map<String, String>> said,
            Set<String> units,
            Set<String> people,
            Set<String> forms) {
        Map<String, String> said(String register) {
            return said.getOrDefault(register, Map.of());
        }
    }

    /** {@code hashes} by login; {@code last}: the last day of what ends. */
    RegistersOfPack(Pack pack, Known known, Map<String, String> hashes, LocalDate last) {
        this.pack = pack;
        this.before = known.registers();
        this.stored = Set.copyOf(known.accounts());
        PackRegisters wanted = new PackRegisters(pack, last);
        Set<String> needed = needed(known, wanted.areas());
        this.areas = RegisterMerge.of(
                wanted.areas(),
                before.map(now -> Set.copyOf(now.areas())).orElse(Set.of()),
                known.said("area"),
                wanted.areaWay(needed));
        this.units = RegisterMerge.of(
                wanted.units(),
                before.map(RegistersOfPack::registeredUnits).orElse(Set.of()),
                known.said("unit"),
                wanted.unitWay(known.units()));
        this.people = RegisterMerge.of(
                wanted.people(),
                before.map(now -> Set.copyOf(now.people())).orElse(Set.of()),
                known.said("person"),
                wanted.personWay(known.people()));
        this.assignments = withTheirPeople(wanted, known);
        this.accounts =
                RegisterMerge.of(wanted.accounts(hashes), known.accounts(), known.said("account"), wanted.accountWay());
        this.forms = RegisterMerge.of(
                wanted.forms(),
                before.map(now -> now.forms().all()).orElse(List.of()),
                known.said("form"),
                wanted.formWay(known.forms()));
    }

    /** Roles given on a page end with the person whom the pack no longer names. */
    private RegisterMerge<Assignment> withTheirPeople(PackRegisters wanted, Known known) {
        Set<PersonId> dropped = known.said("person").keySet().stream()
                .filter(id -> !people.saying().containsKey(id))
                .map(PersonId::new)
                .collect(Collectors.toSet());
        RegisterMerge<Assignment> merged = RegisterMerge.of(
                wanted.assignments(),
                before.map(RegistersOfPack::allAssignments).orElse(Set.of()),
                known.said("assignment"),
                wanted.assignmentWay());
        return new RegisterMerge<>(
                merged.all().stream()
                        .map(each -> dropped.contains(each.person()) ? wanted.ended(each) : each)
                        .toList(),
                merged.removed(),
                merged.saying());
    }

    /** Areas that something refers to, and those above areas and units that stay. */
    private static Set<String> needed(Known known, List<Area> wanted) {
        Set<String> needed = new HashSet<>(known.units());
        Set<String> named = wanted.stream().map(each -> each.id().value()).collect(Collectors.toSet());
        Map<String, String> said = known.said("area");
        known.registers().ifPresent(now -> {
            registeredUnits(now).stream()
                    .filter(unit -> !known.said("unit").containsKey(unit.id().value())
                            || known.units().contains(unit.id().value()))
                    .forEach(unit -> needed.add(unit.area().value()));
            now.areas().stream()
                    .map(each -> each.id().value())
                    .filter(id -> named.contains(id) || !said.containsKey(id))
                    .forEach(needed::add);
            for (String id : new TreeSet<>(needed)) {
                Optional<Area> at = now.area(new UnitId(id));
                while (at.isPresent()) {
                    needed.add(at.get().id().value());
                    at = at.get().parent().flatMap(now::area);
                }
            }
        });
        return needed;
    }

    /** As they will be. */
    Registers registers() {
        Pack.Agency agency = pack.agency().value();
        AgencyId id = new AgencyId(agency.id());
        return new Registers(
                new Agency(id, agency.name(), ZoneId.of(agency.zone()), new UnitId(agency.area())),
                areas.all(),
                units.all(),
                people.all(),
                assignments.all(),
                accounts.all(),
                forms.all());
    }

    /** Areas and units that go. */
    Set<UnitId> goneUnits() {
        Set<UnitId> gone = new HashSet<>();
        areas.removed().forEach(area -> gone.add(area.id()));
        units.removed().forEach(unit -> gone.add(unit.id()));
        return gone;
    }

    /** People who go. */
    Set<PersonId> gonePeople() {
        return people.removed().stream().map(Person::id).collect(Collectors.toSet());
    }

    /** Forms that go. */
    List<KnownForm> goneForms() {
        return forms.removed();
    }

    /** By register and id, what this pack says. */
    Map<String, Map<String, String>> saying() {
        Map<String, Map<String, String>> saying = new HashMap<>();
        saying.put("area", areas.saying());
        saying.put("unit", units.saying());
        saying.put("person", people.saying());
        saying.put("assignment", assignments.saying());
        saying.put("account", accounts.saying());
        saying.put("form", forms.saying());
        return saying;
    }

    /** Whether the store says the same already. */
    boolean same() {
        Registers registers = registers();
        return before.filter(now -> now.agency().equals(registers.agency())
                        && Set.copyOf(now.areas()).equals(Set.copyOf(registers.areas()))
                        && registeredUnits(now).equals(Set.copyOf(registers.units()))
                        && Set.copyOf(now.people()).equals(Set.copyOf(registers.people()))
                        && allAssignments(now).equals(Set.copyOf(registers.assignments()))
                        && stored.equals(Set.copyOf(registers.accounts()))
                        && texts(now.forms().all()).equals(texts(registers.forms())))
                .isPresent();
    }

    private static Set<String> texts(List<KnownForm> forms) {
        return forms.stream().map(KnownForm::text).collect(Collectors.toSet());
    }

    private static Set<ReportingUnit> registeredUnits(RegistrySnapshot now) {
        Set<ReportingUnit> units = new HashSet<>(now.units());
        units.removeIf(unit -> now.area(unit.id()).isPresent());
        return units;
    }

    private static Set<Assignment> allAssignments(RegistrySnapshot now) {
        return Set.copyOf(now.assignments());
    }
}
