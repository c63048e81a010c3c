package id.lini.server.persistence;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One job of a lane, between being asked for and its commit. */
final class WriteJob<T> {
    private final Supplier<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private Optional<Result<T>> result = Optional.empty();

    WriteJob(Supplier<T> work) {
        this.work = work;
    }

    CompletableFuture<T> done() {
        return done;
    }

    /** Inside the transaction. */
    void execute() {
        result = Optional.of(new Result<>(work.get()));
    }

    /** After the commit. */
    void complete() {
        done.complete(result.orElseThrow().value());
    }

    void fail(Throwable cause) {
        done.completeExceptionally(cause);
    }

    /** Holds what the work returned, which may be nothing at all. */
    private record Result<T>(T value) {}
}
