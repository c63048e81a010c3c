package id.lini.server.feed;

import id.lini.server.enrolment.DeviceHead;
import id.lini.server.enrolment.DeviceKey;
import id.lini.server.enrolment.Devices;
import id.lini.server.forms.KnownForm;
import id.lini.server.messages.Messages;
import id.lini.server.messages.Sent;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.targets.FieldTargets;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Holdings;
import id.lini.shared.work.Message;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import id.lini.shared.work.Target;
import id.lini.shared.work.Unit;
import id.lini.shared.work.Work;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a phone is told: its work, and what became of its person's entries. */
@Singleton
final class FeedService {
    /** Units and forms that ended longer ago are no more sent; corrections of last year's reports still can be made. */
    private static final Period KEPT = Period.ofMonths(14);

    /** The longest time that reports of a quarter are still made after it. */
    private static final Period REPORTED = Period.ofMonths(3);

    private final Registry registry;
    private final StateRepository states;
    private final Devices devices;
    private final Messages messages;
    private final FieldTargets fieldTargets;
    private final Clock clock;

    FeedService(
            Registry registry,
            StateRepository states,
            Devices devices,
            Messages messages,
            FieldTargets fieldTargets,
            Clock clock) {
        this.registry = registry;
        this.states = states;
        this.devices = devices;
        this.messages = messages;
        this.fieldTargets = fieldTargets;
        this.clock = clock;
    }

    Work work(AgencyId agency, PersonId person) {
        RegistrySnapshot registers = registry.of(agency);
        LocalDate today = registers.today(clock);
        List<ReportingUnit> units = registers.unitsOf(person, today).stream()
                .filter(unit -> recent(unit.validUntil(), today))
                .toList();
        List<KnownForm> forms = registers.formsFor(person, units, today).stream()
                .filter(form -> recent(form.definition().validUntil(), today))
                .toList();
        List<Sent> unread = messages.unread(agency, person);
        messages.delivered(agency, unread);
        return new Work(
                clock.instant(),
                units.stream().map(unit -> unit(unit, registers)).toList(),
                forms.stream().map(KnownForm::text).toList(),
                unread.stream()
                        .map(each -> new Message(each.id(), each.from(), each.at(), each.text()))
                        .toList(),
                targets(agency, units, forms, today));
    }

    /** Those of this year, and of the last one while its end is still being reported. */
    private List<Target> targets(AgencyId agency, List<ReportingUnit> units, List<KnownForm> forms, LocalDate today) {
        Set<FormId> own = forms.stream().map(form -> form.definition().id()).collect(Collectors.toSet());
        List<UnitId> ids = units.stream().map(ReportingUnit::id).toList();
        return fieldTargets.of(agency, ids, today.minus(REPORTED).getYear()).stream()
                .filter(target -> own.contains(target.form()))
                .toList();
    }

    void read(AgencyId agency, PersonId person, String message) {
        messages.read(agency, person, message);
    }

    private static boolean recent(Optional<LocalDate> end, LocalDate today) {
        return end.map(day -> day.isAfter(today.minus(KEPT))).orElse(true);
    }

    private static Unit unit(ReportingUnit unit, RegistrySnapshot registers) {
        String area = registers
                .area(unit.area())
                .map(known -> known.name())
                .orElse(unit.area().value());
        return new Unit(unit.id(), unit.kind(), unit.name(), area, unit.validFrom(), unit.validUntil());
    }

    /** Changes after {@code after}; one more than {@code limit} is asked for, to know whether there are more. */
    StatePage states(AgencyId agency, PersonId person, long after, int limit) {
        List<StateRow> rows = states.after(agency.value(), person.value(), after, limit + 1);
        boolean more = rows.size() > limit;
        List<StateRow> page = more ? rows.subList(0, limit) : rows;
        long cursor = page.isEmpty() ? after : page.get(page.size() - 1).seq();
        return new StatePage(
                cursor,
                more,
                page.stream()
                        .map(row -> new StateChange(
                                EntryId.parse(row.entry()),
                                EntryState.valueOf(row.state()),
                                row.reason(),
                                Optional.ofNullable(row.reasonEn()),
                                row.byName(),
                                Instant.ofEpochMilli(row.at())))
                        .toList());
    }

    /** What is held of a device; the digest only if it is asked for. */
    Holdings holdings(DeviceKey device, KeyId key, boolean digest) {
        DeviceHead head = devices.head(key);
        return new Holdings(
                clock.instant(),
                head.number(),
                head.number() == 0 ? Optional.empty() : Optional.of(head.hash()),
                states.accepted(device.agency().value(), key.value()),
                digest ? Optional.of(Holdings.digest(held(device, key))) : Optional.empty());
    }

    private Map<EntryId, EntryState> held(DeviceKey device, KeyId key) {
        Map<EntryId, EntryState> held = new HashMap<>();
        for (HeldRow row : states.ofDevice(device.agency().value(), key.value())) {
            held.put(EntryId.parse(row.entry()), EntryState.valueOf(row.state()));
        }
        for (HeldRow row :
                states.decided(device.agency().value(), device.person().value())) {
            held.computeIfPresent(EntryId.parse(row.entry()), (entry, before) -> EntryState.valueOf(row.state()));
        }
        return held;
    }
}
