package id.lini.mobile.sync;

import id.lini.mobile.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What sync remembers between runs, for the screen to say. */
public final class SyncSettings {
    static final String CLOCK_AHEAD = "sync.clock_ahead";
    static final String SERVER_CLOCK = "sync.server_clock";
    static final String PHONE_CLOCK = "sync.phone_clock";
    static final String FORMS_UNREAD = "sync.forms_unread";
    static final String CONTACT = "sync.contact";
    static final String FAILURES = "sync.failures";

    private static final String HERE = "sync.here";
    private static final String THERE = "sync.there";
    private static final String SAME = "sync.same";
    private static final String COMPARED = "sync.compared";
    private static final String CLOSELY = "sync.closely";

    private static final String DELIVERED = "sync.delivered";

    private final Store store;

    /** Over the settings of {@code store}. */
    public SyncSettings(Store store) {
        this.store = store;
    }

    /** When a run last ended well. */
    public Optional<Instant> lastContact() {
        return store.settings().get(CONTACT).map(Instant::parse);
    }

    /** How far the phone's clock was ahead of the server's, negative when behind. */
    public Duration clockAhead() {
        return Duration.ofSeconds(
                store.settings().get(CLOCK_AHEAD).map(Long::parseLong).orElse(0L));
    }

    /** The server's clock at the last contact, beside the phone's at the same moment. */
    public record Clocks(Instant server, Instant phone) {}

    /** Both clocks at the last contact; neither is corrected by the other. */
    public Optional<Clocks> clocks() {
        return store.settings()
                .get(SERVER_CLOCK)
                .flatMap(server -> store.settings()
                        .get(PHONE_CLOCK)
                        .map(phone -> new Clocks(Instant.parse(server), Instant.parse(phone))));
    }

    /** What was last found when phone and server were compared; empty until they were. */
    public Optional<Comparison> comparison() {
        return store.settings()
                .get(COMPARED)
                .map(at -> new Comparison(number(HERE), number(THERE), number(SAME) == 1, Instant.parse(at)));
    }

    /** When the digests were last compared. */
    Optional<Instant> comparedClosely() {
        return store.settings().get(CLOSELY).map(Instant::parse);
    }

    void compared(Comparison comparison, boolean closely) {
        store.transaction(() -> {
            store.settings().put(HERE, Long.toString(comparison.here()));
            store.settings().put(THERE, Long.toString(comparison.there()));
            store.settings().put(SAME, comparison.same() ? "1" : "0");
            store.settings().put(COMPARED, comparison.at().toString());
            if (closely) {
                store.settings().put(CLOSELY, comparison.at().toString());
            }
            return true;
        });
    }

    private long number(String name) {
        return store.settings().get(name).map(Long::parseLong).orElse(0L);
    }

    /** How many entries the server took on a day, by the phone's clock; only the latest such day is remembered. */
    public int deliveredOn(LocalDate day) {
        return store.settings()
                .get(DELIVERED)
                .map(kept -> kept.split(" ", 2))
                .filter(kept -> kept[0].equals(day.toString()))
                .map(kept -> Integer.parseInt(kept[1]))
                .orElse(0);
    }

    void delivered(int entries, LocalDate day) {
        if (entries > 0) {
            store.settings().put(DELIVERED, day + " " + (deliveredOn(day) + entries));
        }
    }

    /** How many forms this app is too old to read. */
    public int formsUnread() {
        return store.settings().get(FORMS_UNREAD).map(Integer::parseInt).orElse(0);
    }

    int failures() {
        return store.settings().get(FAILURES).map(Integer::parseInt).orElse(0);
    }

    void ended(boolean well, Instant at) {
        store.transaction(() -> {
            store.settings().put(FAILURES, Integer.toString(well ? 0 : failures() + 1));
            if (well) {
                store.settings().put(CONTACT, at.toString());
            }
            return true;
        });
    }
}
