package id.lini.mobile.app;

import id.lini.mobile.sync.Comparison;
import id.lini.mobile.sync.SyncReport;
import id.lini.mobile.sync.SyncSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Where sync stands, in words, for Beranda, Kirim and Saya. */
public final class SyncState {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private final Session session;
    private final SyncLoop loop;
    private final Words words;
    private final SyncSettings settings;

    /** Over the loop of the running app. */
    public SyncState(Session session, SyncLoop loop, Words words) {
        this.session = session;
        this.loop = loop;
        this.words = words;
        this.settings = new SyncSettings(session.store());
    }

    /** In one line of figures: {@code 12 dikirim hari ini, 3 menunggu, mencoba lagi pukul 14.05}. */
    public String brief() {
        int waiting = session.store().outbox().waiting();
        StringJoiner line = new StringJoiner(", ");
        line.add(words.say(
                "sync.brief.sent", settings.deliveredOn(session.recorder().today())));
        line.add(waiting > 0 ? words.say("sync.brief.waiting", waiting) : words.say("sync.brief.none"));
        if (loop.running()) {
            line.add(words.say(waiting > 0 ? "sync.brief.sending" : "sync.brief.fetching"));
        } else if (waiting > 0 || failed()) {
            next().ifPresent(line::add);
        }
        return line.toString();
    }

    private Optional<String> next() {
        Optional<SyncLoop.Hold> hold = loop.hold();
        if (hold.isPresent()) {
            return Optional.of(words.say("sync.hold." + hold.get()));
        }
        return loop.last()
                .flatMap(SyncReport::nextTry)
                .map(at -> words.say(
                        "sync.brief.next",
                        words.time(at, session.identity().grant().zone())));
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
                .map(report::happened)
                .orElse(waiting > 0 ? words.say("sync.waiting", waiting) : words.say("sync.done"));
    }

    /** Whether the last run failed. */
    public boolean failed() {
        return loop.faulty()
                || (!loop.running()
                        && loop.last().flatMap(last -> last.failure()).isPresent());
    }

    /** What phone and server hold, side by side, as last compared; empty until it was. */
    public Optional<Comparison> compared() {
        return settings.comparison();
    }

    /** How many entries wait. */
    public int waiting() {
        return session.store().outbox().waiting();
    }

    /** What else should be known: no wifi, a wrong clock with both times, forms of a newer app. */
    public List<String> hints() {
        List<String> hints = new ArrayList<>();
        if (waiting() > 0 && loop.hold().filter(SyncLoop.Hold.NO_WIFI::equals).isPresent()) {
            hints.add(words.say("sync.hold.hint"));
        }
        Duration off = settings.clockAhead().abs();
        if (off.compareTo(CLOCK_TOLERANCE) > 0) {
            settings.clocks()
                    .ifPresent(clocks -> hints.add(
                            words.say("sync.clock", off.toMinutes(), moment(clocks.phone()), moment(clocks.server()))));
        }
        if (settings.formsUnread() > 0) {
            hints.add(words.say("sync.forms", settings.formsUnread()));
        }
        return List.copyOf(hints);
    }

    private String moment(Instant at) {
        return words.moment(at, session.identity().grant().zone());
    }
}
