package id.lini.server.intake;

import id.lini.server.enrolment.ServerKeys;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Makes receipts. */
@Singleton
final class ReceiptMaker {
    private final ServerKeys keys;

    ReceiptMaker(ServerKeys keys) {
        this.keys = keys;
    }

    /** The receipt in case the store has nothing against the entries, signed before the write lane has to wait for it. */
    Expected expect(VerifiedBatch batch, List<Judgement> judgements, Instant receivedAt) {
        List<Refusal> refused = judgements.stream()
                .filter(Judgement.Faulty.class::isInstance)
                .map(judgement -> ((Judgement.Faulty) judgement).refusal())
                .toList();
        return new Expected(refused, sign(batch, judgements.size() - refused.size(), refused, receivedAt));
    }

    /** The receipt for what became of the entries: the expected one wherever it is true. */
    String receipt(VerifiedBatch batch, Sorting sorting, Expected expected, Instant receivedAt) {
        return sorting.refused().equals(expected.refused())
                ? expected.receipt()
                : sign(batch, sorting.accepted().size(), sorting.refused(), receivedAt);
    }

    private String sign(VerifiedBatch batch, int accepted, List<Refusal> refused, Instant receivedAt) {
        BatchHeader header = batch.header();
        return new Receipt(
                        header.agency(),
                        header.device(),
                        header.batch(),
                        header.number(),
                        batch.hash(),
                        receivedAt,
                        accepted,
                        refused)
                .sign(keys.current())
                .compact();
    }

    /** A receipt and the refusals it names. */
    record Expected(List<Refusal> refused, String receipt) {}
}
