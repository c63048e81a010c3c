package id.lini.server.pack;

import id.lini.server.forms.KnownForm;
import id.lini.server.registry.Account;
import id.lini.server.registry.Area;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.jws.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rows of a pack as things of the registers, and how each register is merged. */
final class PackRegisters {
    private final Pack pack;
    private final LocalDate last;

    /** {@code last}: the last day of what ends. */
    PackRegisters(Pack pack, LocalDate last) {
        this.pack = pack;
        this.last = last;
    }

    List<Area> areas() {
        return pack.areas().stream()
                .map(Placed::value)
                .map(area -> new Area(
                        new UnitId(area.id()),
                        area.parent().map(UnitId::new),
                        area.level(),
                        area.name(),
                        area.validity().from(),
                        area.validity().until()))
                .toList();
    }

    RegisterMerge.Way<Area> areaWay(Set<String> kept) {
        return new RegisterMerge.Way<>(
                area -> area.id().value(),
                Area::toString,
                area -> new Area(
                        area.id(),
                        area.parent(),
                        area.level(),
                        area.name(),
                        area.validFrom(),
                        end(area.validFrom(), area.validUntil())),
                area -> kept.contains(area.id().value()));
    }

    List<ReportingUnit> units() {
        return pack.units().stream()
                .map(Placed::value)
                .map(unit -> new ReportingUnit(
                        new UnitId(unit.id()),
                        unit.kind(),
                        unit.name(),
                        new UnitId(unit.area()),
                        unit.validity().from(),
                        unit.validity().until()))
                .toList();
    }

    RegisterMerge.Way<ReportingUnit> unitWay(Set<String> kept) {
        return new RegisterMerge.Way<>(
                unit -> unit.id().value(),
                ReportingUnit::toString,
                unit -> new ReportingUnit(
                        unit.id(),
                        unit.kind(),
                        unit.name(),
                        unit.area(),
                        unit.validFrom(),
                        end(unit.validFrom(), unit.validUntil())),
                unit -> kept.contains(unit.id().value()));
    }

    List<Person> people() {
        return pack.people().stream()
                .map(Placed::value)
                .map(person -> new Person(
                        new PersonId(person.id()),
                        person.name(),
                        person.validity().from(),
                        person.validity().until()))
                .toList();
    }

    RegisterMerge.Way<Person> personWay(Set<String> kept) {
        return new RegisterMerge.Way<>(
                person -> person.id().value(),
                Person::toString,
                person -> new Person(
                        person.id(), person.name(), person.validFrom(), end(person.validFrom(), person.validUntil())),
                person -> kept.contains(person.id().value()));
    }

    List<Assignment> assignments() {
        return pack.assignments().stream()
                .map(Placed::value)
                .map(each -> new Assignment(
                        new PersonId(each.person()),
                        each.role(),
                        new UnitId(each.scope()),
                        each.validity().from(),
                        each.validity().until(),
                        each.forms()))
                .toList();
    }

    /** A role that somebody had is never removed. */
    RegisterMerge.Way<Assignment> assignmentWay() {
        return new RegisterMerge.Way<>(
                each -> each.person() + " " + each.role() + " " + each.scope() + " " + each.validFrom(),
                each -> each.validUntil().map(LocalDate::toString).orElse("")
                        + " "
                        + new TreeSet<>(
                                each.forms().stream().map(form -> form.value()).toList()),
                this::ended,
                each -> true);
    }

    Assignment ended(Assignment each) {
        return new Assignment(
                each.person(),
                each.role(),
                each.scope(),
                each.validFrom(),
                end(each.validFrom(), each.validUntil()),
                each.forms());
    }

    List<Account> accounts(Map<String, String> hashes) {
        AgencyId agency = new AgencyId(pack.agency().value().id());
        return pack.accounts().stream()
                .map(Placed::value)
                .map(each -> new Account(
                        agency, each.login(), new PersonId(each.person()), hashes.get(each.login()), each.until()))
                .toList();
    }

    /** A login is never given to somebody else by forgetting that it was there. */
    RegisterMerge.Way<Account> accountWay() {
        return new RegisterMerge.Way<>(
                Account::login,
                each -> each.person() + " "
                        + each.validUntil().map(LocalDate::toString).orElse(""),
                each -> new Account(
                        each.agency(),
                        each.login(),
                        each.person(),
                        each.passwordHash(),
                        end(LocalDate.MIN, each.validUntil())),
                each -> true);
    }

    List<KnownForm> forms() {
        return pack.forms().stream()
                .map(form -> new KnownForm(form.value().text()))
                .toList();
    }

    RegisterMerge.Way<KnownForm> formWay(Set<String> kept) {
        return new RegisterMerge.Way<>(
                PackRegisters::name,
                form -> Sha256.of(form.text()).text(),
                form -> form.endedOn(last),
                form -> kept.contains(name(form))
                        || kept.contains(form.definition().id().value()));
    }

    private static String name(KnownForm form) {
        FormDefinition definition = form.definition();
        return definition.id() + " " + definition.version();
    }

    /** Unless it ended before; what was to begin later ends on its first day. */
    private Optional<LocalDate> end(LocalDate from, Optional<LocalDate> until) {
        LocalDate end = until.filter(day -> day.isBefore(last)).orElse(last);
        return Optional.of(end.isBefore(from) ? from : end);
    }
}
