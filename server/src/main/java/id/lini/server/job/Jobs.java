package id.lini.server.job;

import id.lini.server.persistence.Transactions;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.Uuid7;
import id.lini.shared.text.Label;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long work, one after the other. That a job was asked for and how it ended is in the store; how far it is, only the
 * server knows that does it, since the one writer of the store may be busy with that very job.
 */
@Singleton
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SHOWN = 50;

    private final JobStore store;
    private final Transactions transactions;
    private final ExecutorService workers;
    private final Uuid7 ids;
    private final Clock clock;
    private final String server;
    private final Duration patience;
    private final Map<String, Underway> underway = new ConcurrentHashMap<>();

    Jobs(
            JobStore store,
            Transactions transactions,
            @Named("jobs") ExecutorService workers,
            Uuid7 ids,
            Clock clock,
            @Value("${lini.server-name}") String server,
            @Value("${lini.job-patience}") Duration patience) {
        this.store = store;
        this.transactions = transactions;
        this.workers = workers;
        this.ids = ids;
        this.clock = clock;
        this.server = server;
        this.patience = patience;
    }

    /**
     * How far a job is that this server does.
     *
     * @param done steps of {@code all}
     */
    public record Step(Label what, int done, int all) {}

    /** A job in the memory of the server that does it. */
    private static final class Underway {
        private final CompletableFuture<Job.State> end = new CompletableFuture<>();
        private volatile Optional<Step> step = Optional.empty();
    }

    /** Asks for work; it goes on when the asker leaves. */
    public Job start(SignedIn who, JobKind kind, String subject, LongWork work) {
        Job job = new Job(
                ids.next().toString(),
                kind,
                subject,
                who.person(),
                clock.instant(),
                Job.State.WAITING,
                Optional.empty());
        String agency = who.agency().value();
        transactions.write(agency, () -> {
            store.forget(agency, clock.instant().minus(KEPT));
            store.add(agency, server, job);
            return true;
        });
        Underway here = new Underway();
        underway.put(job.id(), here);
        workers.execute(() -> run(agency, job, here, work));
        return job;
    }

    /**
     * Asks for work and waits as long as somebody may be kept without a word, for work that turns out short; the job as it
     * is then.
     */
    public Job ask(SignedIn who, JobKind kind, String subject, LongWork work) {
        return await(who, start(who, kind, subject, work), patience);
    }

    /** Waits; the job as it is then. */
    public Job await(SignedIn who, Job job, Duration patience) {
        Optional<Underway> here = Optional.ofNullable(underway.get(job.id()));
        if (here.isPresent()) {
            try {
                here.get().end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.debug("job {} goes on", job.id(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a job's end is a state", e);
            }
        }
        return find(who, job.id()).orElse(job);
    }

    /** One's own, the newest first. */
    public List<Job> of(SignedIn who) {
        return transactions.read(() -> store.of(who.agency().value(), who.person(), SHOWN)).stream()
                .map(this::now)
                .toList();
    }

    /** One of one's own. */
    public Optional<Job> find(SignedIn who, String job) {
        return transactions
                .read(() -> store.find(who.agency().value(), who.person(), job))
                .map(this::now);
    }

    /** What it gave; empty while it is not done, and for another's job. */
    public Optional<byte[]> result(SignedIn who, String job) {
        return transactions.read(() -> store.result(who.agency().value(), who.person(), job));
    }

    /** How far it is; empty where another server does it, or before its first step. */
    public Optional<Step> step(Job job) {
        return Optional.ofNullable(underway.get(job.id())).flatMap(here -> here.step);
    }

    /** A server that was stopped in the middle finds what it left. */
    @EventListener
    void started(StartupEvent event) {
        int left = transactions.write(server, () -> store.interrupt(server, clock.instant()));
        if (left > 0) {
            LOG.warn("{} jobs were interrupted when the server stopped", left);
        }
    }

    private Job now(Job job) {
        boolean running = job.state() == Job.State.WAITING && step(job).isPresent();
        return running ? job.as(Job.State.RUNNING) : job;
    }

    private void run(String agency, Job job, Underway here, LongWork work) {
        Job.State state = Job.State.FAILED;
        byte[] result = {};
        try {
            result = work.run((what, done, all) -> here.step = Optional.of(new Step(what, done, all)));
            state = Job.State.DONE;
        } catch (RuntimeException e) {
            LOG.error("job {} {} failed", job.kind(), job.id(), e);
        }
        try {
            end(agency, job, state, result);
        } finally {
            underway.remove(job.id());
            here.end.complete(state);
        }
    }

    private void end(String agency, Job job, Job.State state, byte[] result) {
        transactions.write(agency, () -> {
            store.end(agency, job.id(), state, result, clock.instant());
            return true;
        });
    }
}
