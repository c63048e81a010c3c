package id.lini.server.persistence;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The one way to write. Jobs that wait together share a transaction and its fsync; a job is done when that commit is
 * on disk. A job is run again, alone, when its group failed, so it must have no effect outside the store.
 */
@Singleton
public final class WriteLane {
    private final List<Lane> lanes;

    WriteLane(WriteLaneSettings settings, TransactionOperations<Connection> transactions) {
        this.lanes = IntStream.range(0, settings.lanes())
                .mapToObj(index -> new Lane(index, settings, transactions))
                .toList();
        lanes.forEach(Lane::start);
    }

    /**
     * Asks for a job; completes after its commit, or exceptionally with what the job threw when run alone. What is chained
     * to the future may run on the lane: it must neither wait nor ask for another job.
     *
     * @param key jobs of one key run in the order they were asked for
     * @throws ApiProblem SERVER_BUSY when too many wait
     */
    public <T> CompletableFuture<T> submit(String key, Supplier<T> work) {
        WriteJob<T> job = new WriteJob<>(work);
        if (!lanes.get(Math.floorMod(key.hashCode(), lanes.size())).offer(job)) {
            throw new ApiProblem(Problem.of(ErrorCode.SERVER_BUSY));
        }
        return job.done();
    }

    /**
     * Runs a job and waits for its commit; within another job it is part of that one.
     *
     * @throws ApiProblem SERVER_BUSY when too many wait
     */
    public <T> T run(String key, Supplier<T> work) {
        if (LaneThread.isCurrent()) {
            return work.get();
        }
        try {
            return submit(key, work).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Takes no more jobs and finishes those that wait. */
    @PreDestroy
    public void close() {
        lanes.forEach(Lane::close);
    }
}
