package id.lini.server.intake;

import id.lini.server.persistence.WriteLane;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A batch's way through the server. */
@Singleton
final class BatchIntake {
    private final BatchGate gate;
    private final Registry registry;
    private final ReceiptMaker receipts;
    private final BatchStore store;
    private final WriteLane lane;
    private final Clock clock;

    BatchIntake(
            BatchGate gate, Registry registry, ReceiptMaker receipts, BatchStore store, WriteLane lane, Clock clock) {
        this.gate = gate;
        this.registry = registry;
        this.receipts = receipts;
        this.store = store;
        this.lane = lane;
        this.clock = clock;
    }

    /**
     * Takes a batch in; completes after the commit.
     *
     * @throws id.lini.server.problem.ApiProblem for what is wrong before the store is asked
     */
    CompletableFuture<Outcome> receive(byte[] body, Optional<String> type, Optional<String> signature) {
        VerifiedBatch batch = gate.open(body, type, signature);
        RegistrySnapshot registers = registry.of(batch.device().agency());
        List<Judgement> judgements = new EntryJudge(registers, batch.device().person(), registers.today(clock))
                .judge(batch.payload().entries());
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        BatchStore.Work work =
                new BatchStore.Work(judgements, receivedAt, receipts.expect(batch, judgements, receivedAt));
        return lane.submit(
                batch.header().device().value(),
                () -> store.put(batch, work, registers.agency().zone()));
    }
}
