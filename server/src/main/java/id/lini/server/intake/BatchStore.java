package id.lini.server.intake;

import id.lini.server.enrolment.DeviceHead;
import id.lini.server.enrolment.Devices;
import id.lini.server.enrolment.ServerKeys;
import id.lini.server.intake.Rows.BatchRow;
import id.lini.server.intake.Rows.Received;
import id.lini.server.intake.Rows.RefusalRow;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.Receipt;
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
    private final ServerKeys keys;

    BatchStore(
            Tables.Batches batches,
            Tables.Entries entries,
            Tables.Refusals refusals,
            Devices devices,
            Incidents incidents,
            ServerKeys keys) {
        this.batches = batches;
        this.entries = entries;
        this.refusals = refusals;
        this.devices = devices;
        this.incidents = incidents;
        this.keys = keys;
    }

    /**
     * Stores a batch that continues its device's chain, answers one that is stored with its receipt, and refuses any
     * other with a recorded incident.
     *
     * @param zone of the agency, for the day in a message
     */
    Outcome put(VerifiedBatch batch, List<Judgement> judgements, Instant receivedAt, ZoneId zone) {
        BatchHeader header = batch.header();
        Optional<Received> stored =
                batches.received(header.agency().value(), header.batch().toString());
        if (stored.isPresent()) {
            boolean same = stored.get().hash().equals(batch.hash().text())
                    && stored.get().signature().equals(batch.jws().signature());
            return same
                    ? new Outcome.Received(stored.get().receipt(), true)
                    : refuse(batch, Problem.of(ErrorCode.BATCH_ALTERED));
        }
        DeviceHead head = devices.head(header.device());
        Optional<Problem> fault = misplaced(header, head, zone);
        if (fault.isPresent()) {
            return refuse(batch, fault.get());
        }
        return new Outcome.Received(insert(batch, judgements, receivedAt, head), false);
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

    private Outcome refuse(VerifiedBatch batch, Problem problem) {
        incidents.record(batch.device(), problem.code(), batch.header());
        return new Outcome.Refused(problem);
    }

    private String insert(VerifiedBatch batch, List<Judgement> judgements, Instant receivedAt, DeviceHead head) {
        BatchHeader header = batch.header();
        String agency = header.agency().value();
        Sorting sorting = new Sorting(batch, receivedAt);
        sorting.sort(judgements, entries.find(agency, Sorting.asked(judgements)));
        String receipt = receipt(batch, sorting, receivedAt);
        batches.insert(row(batch, sorting, receivedAt, receipt));
        if (!sorting.accepted().isEmpty()) {
            entries.insert(sorting.accepted());
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
        return receipt;
    }

    private String receipt(VerifiedBatch batch, Sorting sorting, Instant receivedAt) {
        BatchHeader header = batch.header();
        return new Receipt(
                        header.agency(),
                        header.device(),
                        header.batch(),
                        header.number(),
                        batch.hash(),
                        receivedAt,
                        sorting.accepted().size(),
                        sorting.refused())
                .sign(keys.current())
                .compact();
    }

    private static BatchRow row(VerifiedBatch batch, Sorting sorting, Instant receivedAt, String receipt) {
        BatchHeader header = batch.header();
        return new BatchRow(
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
}
