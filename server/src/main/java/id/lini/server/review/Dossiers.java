package id.lini.server.review;

import id.lini.server.forms.FormReviews;
import id.lini.server.intake.ReceivedBatches;
import id.lini.server.ledger.CellReader;
import id.lini.server.ledger.EntryContents;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Batches and entries with all that a supervisor needs to decide; only of units within the reader's reach. */
@Singleton
final class Dossiers {
    private final ReviewRepository repository;
    private final Queue queue;
    private final EntryContents contents;
    private final ReceivedBatches received;
    private final Registry registry;
    private final FormReviews reviews;
    private final Proofs proofs;
    private final CellReader cells;
    private final Transactions transactions;
    private final Clock clock;

    Dossiers(
            ReviewRepository repository,
            Queue queue,
            EntryContents contents,
            ReceivedBatches received,
            Registry registry,
            FormReviews reviews,
            Proofs proofs,
            CellReader cells,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.queue = queue;
        this.contents = contents;
        this.received = received;
        this.registry = registry;
        this.reviews = reviews;
        this.proofs = proofs;
        this.cells = cells;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A batch: the entries within reach. NOT_FOUND when there are none. */
    BatchDossier batch(SignedIn reader, BatchId batch, PageFormat format, String total) {
        RegistrySnapshot registers = registry.of(reader.agency());
        List<EntryLine> lines = repository.batch(reader.agency().value(), batch.toString()).stream()
                .filter(line -> reaches(reader, registers, line))
                .toList();
        if (lines.isEmpty()) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, batch);
        }
        return new BatchDossier(
                batch,
                registers.nameOf(lines.get(0).personId()),
                format.moment(lines.get(0).received()),
                reports(reader, registers, lines, format, total),
                refused(reader, batch, format),
                proofs.of(reader.agency(), batch, format));
    }

    /** An entry with its history and whatever stands beside it. NOT_FOUND when it is unknown or out of reach. */
    EntryDossier entry(SignedIn reader, EntryId id, PageFormat format, String total) {
        RegistrySnapshot registers = registry.of(reader.agency());
        EntryLine line = repository.lines(reader.agency().value(), List.of(id.toString())).stream()
                .filter(each -> reaches(reader, registers, each))
                .findFirst()
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
        List<EntryLine> slot = repository.slots(reader.agency().value(), List.of(line.slot()));
        List<Report> reports = reports(reader, registers, slot, format, total);
        Report report = reports.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<EntryId> others = new Slot(slot.stream().map(EntryLine::inSlot).toList())
                .others(id).stream().map(SlotEntry::id).toList();
        return new EntryDossier(
                report,
                line.batchId(),
                reports.stream().filter(each -> others.contains(each.id())).toList(),
                reports.stream()
                        .filter(each -> !each.id().equals(id) && !others.contains(each.id()))
                        .toList(),
                compare(reader, registers, reports, format),
                decisions(reader, registers, id, format));
    }

    private List<Report> reports(
            SignedIn reader, RegistrySnapshot registers, List<EntryLine> lines, PageFormat format, String total) {
        ApprovedReports history = new ApprovedReports(reader.agency(), repository, contents);
        history.prepare(lines);
        Map<EntryId, Entry> entries =
                contents.read(reader.agency(), lines.stream().map(EntryLine::id).toList());
        Map<String, Slot> slots = queue.slots(reader.agency(), lines);
        ReportMaker maker = new ReportMaker(
                registers, history, new Neighbours(registers, cells, transactions), format, reader.person(), total);
        Map<String, String> phones = phones(reader, lines);
        Set<FormId> second = reviews.second(reader.agency());
        List<Report> reports = new ArrayList<>();
        for (EntryLine line : lines) {
            boolean conflict = line.stateNow() == EntryState.IN_REVIEW
                    && !slots.get(line.slot()).rivals(line.id()).isEmpty();
            reports.add(maker.make(
                    line,
                    entries.get(line.id()),
                    phones.getOrDefault(line.batch(), ""),
                    conflict,
                    second.contains(line.formId())));
        }
        return reports;
    }

    private Map<String, String> phones(SignedIn reader, List<EntryLine> lines) {
        List<String> batches = lines.stream().map(EntryLine::batch).distinct().toList();
        return repository.phones(reader.agency().value(), batches).stream()
                .collect(Collectors.toMap(ReviewRows.PhoneRow::batch, ReviewRows.PhoneRow::name));
    }

    /** What was not taken from a batch: who reviews it must know that it is not whole. */
    private List<BatchDossier.Refused> refused(SignedIn reader, BatchId batch, PageFormat format) {
        return received.refusals(reader.agency(), batch).stream()
                .map(refusal ->
                        new BatchDossier.Refused(refusal.index() + 1, refusal.field(), format.text(refusal.message())))
                .toList();
    }

    private Comparison compare(SignedIn reader, RegistrySnapshot registers, List<Report> reports, PageFormat format) {
        Map<EntryId, Entry> read =
                contents.read(reader.agency(), reports.stream().map(Report::id).toList());
        List<Entry> entries =
                reports.stream().map(report -> read.get(report.id())).toList();
        Entry newest = entries.get(entries.size() - 1);
        return new Comparing(
                        registers
                                .forms()
                                .find(newest.form(), newest.formVersion())
                                .orElseThrow()
                                .definition(),
                        format)
                .of(entries, reports);
    }

    private List<EntryDossier.Step> decisions(
            SignedIn reader, RegistrySnapshot registers, EntryId id, PageFormat format) {
        return repository.decisions(reader.agency().value(), id.toString()).stream()
                .map(row -> new EntryDossier.Step(
                        Deed.valueOf(row.action()),
                        registers.nameOf(new PersonId(row.person())),
                        format.moment(Instant.ofEpochMilli(row.at())),
                        row.reason()))
                .toList();
    }

    private boolean reaches(SignedIn reader, RegistrySnapshot registers, EntryLine line) {
        return registers.supervises(reader.person(), line.unitId(), line.formId(), registers.today(clock));
    }
}
