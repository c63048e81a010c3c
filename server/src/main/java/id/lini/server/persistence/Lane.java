package id.lini.server.persistence;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A bounded queue of jobs and the thread that writes them, several to a transaction. */
final class Lane {
    private static final int ATTEMPTS = 3;

    private final int group;
    private final TransactionOperations<Connection> transactions;
    private final BlockingQueue<WriteJob<?>> queue;
    private final LaneThread thread;
    private final WriteJob<Void> last = new WriteJob<>(() -> null);
    private boolean closed;

    Lane(int index, WriteLaneSettings settings, TransactionOperations<Connection> transactions) {
        this.group = settings.group();
        this.transactions = transactions;
        // One place is kept for the job that ends the lane.
        this.queue = new ArrayBlockingQueue<>(settings.queue() + 1);
        this.thread = new LaneThread(this::work, index);
    }

    void start() {
        thread.start();
    }

    /** Whether there was room. */
    synchronized boolean offer(WriteJob<?> job) {
        return !closed && queue.remainingCapacity() > 1 && queue.offer(job);
    }

    /** Lets the jobs that wait be written, then ends the thread. */
    void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                queue.add(last);
            }
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<WriteJob<?>> jobs = new ArrayList<>(group);
        boolean more = true;
        while (more) {
            try {
                jobs.add(queue.take());
            } catch (InterruptedException e) {
                queue.forEach(job -> job.fail(busy()));
                return;
            }
            queue.drainTo(jobs, group - 1);
            more = !jobs.remove(last);
            write(jobs);
            jobs.clear();
        }
    }

    private void write(List<WriteJob<?>> jobs) {
        try {
            commit(jobs);
        } catch (Exception | Error e) {
            alone(jobs, e);
            return;
        }
        jobs.forEach(WriteJob::complete);
    }

    /** One job's fault must not cost the others: each is tried again in a transaction of its own. */
    private void alone(List<WriteJob<?>> jobs, Throwable first) {
        for (WriteJob<?> job : jobs) {
            Throwable cause = first;
            boolean written = false;
            for (int attempt = 1; attempt <= ATTEMPTS && !written && (attempt == 1 || Conflict.is(cause)); attempt++) {
                try {
                    commit(List.of(job));
                    written = true;
                } catch (Exception | Error e) {
                    cause = e;
                }
            }
            if (written) {
                job.complete();
            } else {
                job.fail(cause);
            }
        }
    }

    private void commit(List<WriteJob<?>> jobs) {
        if (!jobs.isEmpty()) {
            transactions.executeWrite(status -> {
                jobs.forEach(WriteJob::execute);
                return true;
            });
        }
    }

    private static ApiProblem busy() {
        return new ApiProblem(Problem.of(ErrorCode.SERVER_BUSY));
    }
}
