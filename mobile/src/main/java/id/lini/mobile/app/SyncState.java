package id.lini.mobile.app;

import id.lini.mobile.sync.SyncSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where sync stands, in words, for Beranda, Kirim and Saya. */
public final class SyncState {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private final Session session;
    private final SyncLoop loop;
    private final Words words;

    /** Over the loop of the running app. */
    public SyncState(Session session, SyncLoop loop, Words words) {
        this.session = session;
        this.loop = loop;
        this.words = words;
    }

    /** One or two sentences. */
    public String say() {
        int waiting = session.store().outbox().waiting();
        if (loop.running()) {
            return waiting > 0 ? words.say("sync.sending", waiting) : words.say("sync.fetching");
        }
        if (loop.faulty()) {
            return words.say("fault.store");
        }
        SyncWords report = new SyncWords(words, session.identity().grant().zone());
        return loop.last()
                // What was finished since is not in the report.
                .filter(last -> last.waiting() == waiting)
                .map(report::say)
                .orElse(waiting > 0 ? words.say("sync.waiting", waiting) : words.say("sync.done"));
    }

    /** Whether the last run failed. */
    public boolean failed() {
        return loop.faulty()
                || (!loop.running()
                        && loop.last().flatMap(last -> last.failure()).isPresent());
    }

    /** What else should be known: a wrong clock, forms of a newer app. */
    public List<String> hints() {
        SyncSettings settings = new SyncSettings(session.store());
        List<String> hints = new ArrayList<>();
        Duration off = settings.clockAhead().abs();
        if (off.compareTo(CLOCK_TOLERANCE) > 0) {
            hints.add(words.say("sync.clock", off.toMinutes()));
        }
        if (settings.formsUnread() > 0) {
            hints.add(words.say("sync.forms", settings.formsUnread()));
        }
        return List.copyOf(hints);
    }
}
