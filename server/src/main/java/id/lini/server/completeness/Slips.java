package id.lini.server.completeness;

import id.lini.server.access.Right;
import id.lini.server.forms.KnownForm;
import id.lini.server.intake.EntryReader;
import id.lini.server.intake.EntryRecord;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.review.DecisionHistory;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of one expected report. */
@Singleton
final class Slips {
    private final Registry registry;
    private final EntryReader entries;
    private final DecisionHistory decisions;
    private final Arrivals arrivals;
    private final Clock clock;

    Slips(Registry registry, EntryReader entries, DecisionHistory decisions, Arrivals arrivals, Clock clock) {
        this.registry = registry;
        this.entries = entries;
        this.decisions = decisions;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    Slip of(SignedIn reader, Duty duty, PageFormat format) {
        RegistrySnapshot registers = registry.of(reader.agency());
        LocalDate today = registers.today(clock);
        Map<String, Arrival> came = arrivals.of(reader.agency(), List.of(duty));
        Optional<Arrival> arrival = Optional.ofNullable(came.get(Arrivals.slot(duty)));
        KnownForm form = registers.forms().latest(duty.form()).orElseThrow();
        Standing standing = Standing.of(duty, arrival, today);
        boolean gone = standing == Standing.MISSING || standing == Standing.RETURNED;
        return new Slip(
                format.text(form.definition().title()),
                duty.form().value(),
                duty.unit().name(),
                format.period(duty.period()),
                duty.period().ledgerMonth().getYear(),
                format.day(duty.due()),
                standing,
                arrival.filter(each ->
                                Standing.late(duty, each, registers.agency().zone()))
                        .isPresent(),
                gone ? new Gap(duty, form.definition(), false).days(today) : 0,
                new Officers(registers, today)
                        .of(duty).stream().map(Person::name).toList(),
                entries.ofSlot(reader.agency(), Arrivals.slot(duty)).stream()
                        .sorted(Comparator.comparing(EntryRecord::receivedAt).reversed())
                        .map(entry -> new Slip.Line(
                                decisions.state(reader.agency(), entry.id()),
                                registers.nameOf(entry.person()),
                                format.moment(entry.receivedAt()),
                                href(reader, registers, form, entry)))
                        .toList());
    }

    /** Supervisors go on to review; others to the entry as figures show it, unless the form is sensitive. */
    private String href(SignedIn reader, RegistrySnapshot registers, KnownForm form, EntryRecord entry) {
        if (registers.supervises(reader.person(), entry.unit(), entry.form(), registers.today(clock))) {
            return "/tinjau/laporan/" + entry.id();
        }
        boolean open = reader.may(Right.ORIGINS_READ)
                && !registers.forms().sensitive(form.definition().id());
        return open ? "/capaian/laporan/" + entry.id() : "";
    }
}
