package id.lini.mobile.app;

import id.lini.mobile.sync.SyncReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Syncs on one background thread: when asked, and again by itself when a run says when. Entering never waits for it. */
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SyncLoop.class.getName());

    private final Session session;
    private final Runnable changed;
    private final ScheduledExecutorService thread;
    private final AtomicReference<Optional<SyncReport>> last = new AtomicReference<>(Optional.empty());
    private volatile boolean running;
    private volatile boolean faulty;
    private Optional<ScheduledFuture<?>> next = Optional.empty();

    /** Tells {@code changed}, on the background thread, whenever there is something new to show. */
    public SyncLoop(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "lini-sync");
            made.setDaemon(true);
            return made;
        });
    }

    /** Syncs as soon as the run under way, if any, is over. */
    public void now() {
        after(Duration.ZERO);
    }

    /** Whether a run is under way. */
    public boolean running() {
        return running;
    }

    /** Whether the last run could not write to the phone's own storage. */
    public boolean faulty() {
        return faulty;
    }

    /** What the last run of this start of the app brought about. */
    public Optional<SyncReport> last() {
        return last.get();
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private synchronized void after(Duration pause) {
        if (thread.isShutdown()) {
            return;
        }
        next.ifPresent(waiting -> waiting.cancel(false));
        next = Optional.of(thread.schedule(this::run, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void run() {
        running = true;
        changed.run();
        try {
            SyncReport report = session.sync().run();
            last.set(Optional.of(report));
            faulty = false;
            report.nextTry()
                    .ifPresent(at -> after(Duration.between(session.clock().instant(), at)));
        } catch (RuntimeException e) {
            // When the app is closing, the store is closed under a run: the next start goes on with the same bytes.
            if (!thread.isShutdown()) {
                LOG.log(Level.SEVERE, "sync stopped on a fault of its own or of the store", e);
                faulty = true;
            }
        } finally {
            running = false;
            changed.run();
        }
    }
}
