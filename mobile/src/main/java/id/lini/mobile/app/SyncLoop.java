package id.lini.mobile.app;

import id.lini.mobile.sync.Network;
import id.lini.mobile.sync.SyncReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Syncs on one background thread: at once when asked by hand; by itself when there is a network that may be used, and
 * again when a run says when. Entering never waits for it.
 */
public final class SyncLoop implements AutoCloseable {
    /** The preference that lets a sync begin by itself over wifi only: {@code yes}. */
    public static final String WIFI_ONLY = "sync.wifi_only";

    /** How often the network is looked at while none may be used: no packet is sent for it. */
    private static final Duration LOOK = Duration.ofMinutes(2);

    /** How often news are asked for while everything is sent. */
    private static final Duration NEWS = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(SyncLoop.class.getName());

    private final Session session;
    private final Network network;
    private final BooleanSupplier wifiOnly;
    private final Runnable changed;
    private final ScheduledExecutorService thread;
    private final AtomicReference<Optional<SyncReport>> last = new AtomicReference<>(Optional.empty());
    private volatile long asked;
    private volatile boolean running;
    private volatile boolean faulty;
    private Optional<ScheduledFuture<?>> next = Optional.empty();

    /** Whether the officers of this phone want wifi only. */
    public static boolean wifiOnly(Preferences preferences) {
        return preferences.get(WIFI_ONLY).filter("yes"::equals).isPresent();
    }

    /** Wifi only, or any network. */
    public static void wifiOnly(Preferences preferences, boolean wish) {
        preferences.put(WIFI_ONLY, wish ? "yes" : "no");
    }

    /** What keeps a sync from beginning by itself. */
    public enum Hold {
        /** There is no network. */
        NO_NETWORK,
        /** There is one, but not known to be wifi, and only wifi may be used. */
        NO_WIFI
    }

    /**
     * A loop that does nothing yet.
     *
     * @param network looked at before each run that begins by itself
     * @param wifiOnly the officer's wish, asked each time
     * @param changed told, on the background thread, whenever there is something new to show
     */
    public SyncLoop(Session session, Network network, BooleanSupplier wifiOnly, Runnable changed) {
        this.session = session;
        this.network = network;
        this.wifiOnly = wifiOnly;
        this.changed = changed;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "lini-sync");
            made.setDaemon(true);
            return made;
        });
    }

    /** Syncs as soon as the run under way, if any, is over, whatever the network: a person asked. */
    public void now() {
        ask(this::run);
    }

    /** Syncs if there is a network that may be used, and looks again until there is. */
    public void auto() {
        ask(this::runIfMay);
    }

    /** What keeps a sync from beginning by itself now, if something does. */
    public Optional<Hold> hold() {
        if (network.mayTry(wifiOnly.getAsBoolean())) {
            return Optional.empty();
        }
        return Optional.of(network.kind() == Network.Kind.NONE ? Hold.NO_NETWORK : Hold.NO_WIFI);
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

    private void runIfMay() {
        long at = asked;
        if (hold().isPresent()) {
            unlessAsked(at, LOOK);
        } else {
            run();
        }
    }

    private synchronized void ask(Runnable work) {
        asked++;
        after(Duration.ZERO, work);
    }

    /** Goes on by itself; but what was asked for meanwhile comes first, and its end decides anew. */
    private synchronized void unlessAsked(long at, Duration pause) {
        if (asked == at) {
            after(pause, this::runIfMay);
        }
    }

    private synchronized void after(Duration pause, Runnable work) {
        if (thread.isShutdown()) {
            return;
        }
        next.ifPresent(waiting -> waiting.cancel(false));
        next = Optional.of(thread.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void run() {
        long at = asked;
        running = true;
        changed.run();
        try {
            SyncReport report = session.sync().run(changed);
            last.set(Optional.of(report));
            faulty = false;
            Duration pause = report.nextTry()
                    .map(then -> Duration.between(session.clock().instant(), then))
                    .orElse(NEWS);
            unlessAsked(at, pause);
        } catch (RuntimeException e) {
            // When the app is closing, the store is closed under a run: the next start goes on with the same bytes.
            if (!thread.isShutdown()) {
                LOG.log(Level.SEVERE, "sync stopped on a fault of its own or of the store", e);
                faulty = true;
                unlessAsked(at, NEWS);
            }
        } finally {
            running = false;
            changed.run();
        }
    }
}
