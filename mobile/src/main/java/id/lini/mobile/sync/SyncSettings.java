package id.lini.mobile.sync;

import id.lini.mobile.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What sync remembers between runs, for the screen to say. */
public final class SyncSettings {
    static final String CLOCK_AHEAD = "sync.clock_ahead";
    static final String FORMS_UNREAD = "sync.forms_unread";
    static final String CONTACT = "sync.contact";
    static final String FAILURES = "sync.failures";

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
