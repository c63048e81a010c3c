package id.lini.server.intake;

import id.lini.server.attachment.Attachments;
import id.lini.server.enrolment.DeviceHead;
import id.lini.server.enrolment.Devices;
import id.lini.server.intake.Rows.Received;
import id.lini.server.intake.Rows.RefusalRow;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.Refusal;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Puts a batch into the store: everything here runs inside one job of the write lane. */
@Singleton
final class BatchStore {
    private final Tables.Batches batches;
    private final Tables.Entries entries;
    private final Tables.Refusals refusals;
    private final Devices devices;
    private final Incidents incidents;
    private final ReceiptMaker receipts;
    private final EntryInsert entryInsert;
    private final Attachments attachments;

    BatchStore(
            Tables.Batches batches,
            Tables.Entries entries,
            Tables.Refusals refusals,
            Devices devices,
            Incidents incidents,
            ReceiptMaker receipts,
            EntryInsert entryInsert,
            Attachments attachments) {
        this.batches = batches;
        this.entries = entries;
        this.refusals = refusals;
        this.devices = devices;
        this.incidents = incidents;
        this.receipts = receipts;
        this.entryInsert = entryInsert;
        this.attachments = attachments;
    }

    /**
     * Stores a batch that continues its device's chain, answers one that is stored with its receipt, and refuses any
     * other with a recorded incident.
     *
     * @param zone of the agency, for the day in a message
     */
    Outcome put(VerifiedBatch batch, Work work, ZoneId zone) {
        BatchHeader header = batch.header();
        DeviceHead head = devices.head(header.device());
        Optional<Problem> fault = misplaced(header, head, zone);
        // The usual case asks nothing about the batch itself: the insert tells whether its id is new.
        Optional<String> receipt = fault.isEmpty() ? insert(batch, work, head) : Optional.empty();
        if (receipt.isPresent()) {
            return new Outcome.Received(receipt.get(), false);
        }
        Optional<Received> stored =
                batches.received(header.agency().value(), header.batch().toString());
        if (stored.filter(row -> same(row, batch)).isPresent()) {
            return new Outcome.Received(stored.get().receipt(), true);
        }
        Problem problem = stored.isPresent() ? Problem.of(ErrorCode.BATCH_ALTERED) : fault.orElseThrow();
        incidents.record(batch.device(), problem.code(), header);
        return new Outcome.Refused(problem);
    }

    private static boolean same(Received stored, VerifiedBatch batch) {
        return stored.hash().equals(batch.hash().text())
                && stored.signature().equals(batch.jws().signature());
    }

    private static Optional<Problem> misplaced(BatchHeader header, DeviceHead head, ZoneId zone) {
        long expected = head.number() + 1;
        if (head.revokedAt().isPresent()) {
            return Optional.of(Problem.of(
                    ErrorCode.DEVICE_REVOKED,
                    head.revokedAt().get().atZone(zone).toLocalDate()));
        }
        if (header.number() > expected) {
            return Optional.of(Problem.of(ErrorCode.BATCH_OUT_OF_ORDER, header.number(), expected)
                    .with(Problem.EXPECTED, expected));
        }
        if (header.number() < expected) {
            return Optional.of(Problem.of(ErrorCode.BATCH_NUMBER_TAKEN, header.number()));
        }
        return header.previous().equals(head.hash())
                ? Optional.empty()
                : Optional.of(Problem.of(ErrorCode.BATCH_CHAIN_BROKEN, header.number()));
    }

    /** The receipt, or nothing (and nothing is written) when the batch's id is taken. */
    private Optional<String> insert(VerifiedBatch batch, Work work, DeviceHead head) {
        BatchHeader header = batch.header();
        String agency = header.agency().value();
        Instant receivedAt = work.receivedAt();
        Sorting sorting = new Sorting(batch, receivedAt);
        sorting.sort(work.judgements(), entries.find(agency, Sorting.asked(work.judgements())));
        String receipt = receipts.receipt(batch, sorting, work.expected(), receivedAt);
        if (insert(batch, sorting, receivedAt, receipt) == 0) {
            return Optional.empty();
        }
        if (!sorting.accepted().isEmpty()) {
            entryInsert.insert(sorting.accepted());
            attachments.name(header.agency(), header.device(), sorting.withPhotos());
            batches.queue(
                    agency,
                    header.batch().toString(),
                    receivedAt.toEpochMilli(),
                    sorting.accepted().size());
        }
        if (!sorting.refused().isEmpty()) {
            refusals.insert(sorting.refused().stream()
                    .map(refusal -> row(header, refusal))
                    .toList());
        }
        if (!devices.advance(
                header.agency(), header.device(), head.number(), header.number(), batch.hash(), receivedAt)) {
            // Another server was first; what it stored decides, when this job is run again.
            throw new IllegalStateException("device " + header.device() + " moved on meanwhile");
        }
        return Optional.of(receipt);
    }

    private int insert(VerifiedBatch batch, Sorting sorting, Instant receivedAt, String receipt) {
        BatchHeader header = batch.header();
        return batches.insert(
                header.agency().value(),
                header.batch().toString(),
                header.device().value(),
                header.number(),
                batch.device().person().value(),
                batch.jws().protectedHeader(),
                batch.jws().signature(),
                batch.body(),
                batch.hash().text(),
                batch.payload().madeAt().toEpochMilli(),
                receivedAt.toEpochMilli(),
                sorting.accepted().size(),
                sorting.refused().size(),
                receipt);
    }

    private static RefusalRow row(BatchHeader header, Refusal refusal) {
        return new RefusalRow(
                header.agency().value(),
                header.batch().toString(),
                refusal.index(),
                refusal.entry().map(Object::toString).orElse(null),
                refusal.code().name(),
                refusal.field(),
                refusal.message().id(),
                refusal.message().en());
    }

    /** What was found out before the store was asked. */
    record Work(List<Judgement> judgements, Instant receivedAt, ReceiptMaker.Expected expected) {}
}
