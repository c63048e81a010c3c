package id.lini.server.report;

import id.lini.server.attachment.Attachments;
import id.lini.server.enrolment.Device;
import id.lini.server.enrolment.Devices;
import id.lini.server.forms.KnownForm;
import id.lini.server.intake.BatchRecord;
import id.lini.server.intake.EntryReader;
import id.lini.server.intake.EntryRecord;
import id.lini.server.intake.ReceivedBatches;
import id.lini.server.intake.Verification;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.review.DecisionHistory;
import id.lini.server.web.PageFormat;
import id.lini.shared.entry.Entry;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.jws.Sha256;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of an entry from its signed batch, which is checked now, and from what was decided. */
@Singleton
final class EntryMaker {
    private final EntryReader entries;
    private final ReceivedBatches batches;
    private final Devices devices;
    private final DecisionHistory decisions;
    private final Attachments attachments;
    private final Clock clock;

    EntryMaker(
            EntryReader entries,
            ReceivedBatches batches,
            Devices devices,
            DecisionHistory decisions,
            Attachments attachments,
            Clock clock) {
        this.entries = entries;
        this.batches = batches;
        this.devices = devices;
        this.decisions = decisions;
        this.attachments = attachments;
        this.clock = clock;
    }

    Optional<EntryRecord> find(AgencyId agency, EntryId id) {
        return entries.find(agency, id);
    }

    EntryView make(AgencyId agency, EntryRecord record, RegistrySnapshot registers, PageFormat format) {
        Entry entry = entries.content(agency, record);
        FormDefinition form = registers
                .forms()
                .find(record.form(), record.formVersion())
                .map(KnownForm::definition)
                .orElseThrow();
        return new EntryView(
                record.id().toString(),
                format.text(form.title()),
                form.version(),
                registers
                        .unit(record.unit())
                        .map(ReportingUnit::name)
                        .orElse(record.unit().value()),
                format.period(record.period()),
                decisions.state(agency, record.id()),
                provenance(agency, record, registers, format),
                fields(entry, form, new MeasureWords(registers.forms(), format), format),
                counts(entry, form, new MeasureWords(registers.forms(), format), format),
                evidence(agency, entry, format),
                decisions.of(agency, record.id()).stream()
                        .map(made -> new EntryView.Decision(
                                made.deed().name(),
                                registers.nameOf(made.person()),
                                format.moment(made.at()),
                                made.reason()))
                        .toList(),
                corrections(agency, record, format));
    }

    /** The bytes of a photo of an entry. */
    Optional<byte[]> photo(AgencyId agency, EntryId entry, Sha256 hash) {
        return attachments.bytes(agency, entry, hash);
    }

    private EntryView.Evidence evidence(AgencyId agency, Entry entry, PageFormat format) {
        String place = entry.place()
                .map(at -> at.latitude() + ", " + at.longitude() + " ± " + format.number(at.accuracyMetres()) + " m")
                .orElse("");
        return new EntryView.Evidence(
                place,
                attachments.of(agency, entry.id()).stream()
                        .map(named -> new EntryView.Photo(named.hash().text(), named.held()))
                        .toList());
    }

    private EntryView.Provenance provenance(
            AgencyId agency, EntryRecord record, RegistrySnapshot registers, PageFormat format) {
        BatchRecord batch = batches.find(agency, record.batch()).orElseThrow();
        Verification verification = batches.verifyNow(batch);
        Optional<Device> device = devices.find(batch.signed().header().device());
        return new EntryView.Provenance(
                registers.nameOf(record.person()),
                record.person().value(),
                device.map(Device::name).orElse(""),
                batch.signed().header().device().value(),
                device.flatMap(Device::revokedAt).isPresent(),
                format.moment(record.recordedAt()),
                record.batch().toString(),
                format.number(batch.signed().header().number()),
                batch.signed().hash().text(),
                batch.signed().header().previous().text(),
                format.number(batch.signed().body().length),
                format.moment(batch.madeAt()),
                format.moment(batch.receivedAt()),
                verification.signature(),
                verification.receipt(),
                format.moment(clock.instant()));
    }

    private List<EntryView.Correction> corrections(AgencyId agency, EntryRecord record, PageFormat format) {
        return entries.ofSlot(agency, record.slot()).stream()
                .sorted(Comparator.comparing(EntryRecord::recordedAt).reversed())
                .map(each -> new EntryView.Correction(
                        each.id().toString(),
                        format.moment(each.recordedAt()),
                        decisions.state(agency, each.id()),
                        each.id().equals(record.id())))
                .toList();
    }

    private static List<EntryView.Said> fields(
            Entry entry, FormDefinition form, MeasureWords words, PageFormat format) {
        List<EntryView.Said> fields = new ArrayList<>();
        form.fields()
                .forEach(field -> Optional.ofNullable(entry.answers().fields().get(field.id()))
                        .filter(answer -> !answer.isBlank())
                        .ifPresent(answer -> fields.add(new EntryView.Said(
                                format.text(field.label()),
                                field.options().isEmpty() ? answer : words.member(form, field.id(), answer)))));
        entry.note().ifPresent(note -> fields.add(new EntryView.Said("", note)));
        return fields;
    }

    private static List<EntryView.Section> counts(
            Entry entry, FormDefinition form, MeasureWords words, PageFormat format) {
        List<EntryView.Section> sections = new ArrayList<>();
        for (Item item : form.items()) {
            List<EntryView.Said> cells = new ArrayList<>();
            long total = 0;
            for (Map<String, String> members : form.cells(item)) {
                Optional<Long> count = entry.answers().count(new id.lini.shared.entry.Cell(item.id(), members));
                String label = members.entrySet().stream()
                        .map(member -> words.member(form, member.getKey(), member.getValue()))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
                total += count.orElse(0L);
                // Of a split item only what is not zero: the rest is in the total, and tables of zeros hide the
                // figures.
                count.filter(value -> value != 0 && !label.isEmpty())
                        .ifPresent(value -> cells.add(new EntryView.Said(label, format.number(value))));
            }
            boolean recorded = entry.answers().counts().keySet().stream()
                    .anyMatch(cell -> cell.item().equals(item.id()));
            if (recorded) {
                sections.add(new EntryView.Section(format.text(item.label()), format.number(total), cells));
            }
        }
        return sections;
    }
}
