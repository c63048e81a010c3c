package id.lini.mobile.app;

import id.lini.mobile.identity.Enrolment;
import id.lini.mobile.identity.EnrolmentResult;
import id.lini.mobile.identity.Identity;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.Store;
import id.lini.mobile.store.StoreOpener;
import id.lini.mobile.sync.SyncEngine;
import id.lini.shared.id.Uuid7;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The app's folder, opened: one officer's store, enrolled or not yet. */
public final class Phone implements AutoCloseable {
    /** How this app names itself to the server and in batches. */
    public static final String APP = "lini-phone 0.1.0";

    private final Store store;
    private final Clock clock;
    private final SyncTransport.Factory transports;

    private Phone(Store store, Clock clock, SyncTransport.Factory transports) {
        this.store = store;
        this.clock = clock;
        this.transports = transports;
    }

    /** Opens {@code folder}, making it where it is missing. A further officer will be a further file in it. */
    public static Phone open(Path folder, Clock clock, SyncTransport.Factory transports) {
        return new Phone(StoreOpener.open(folder.resolve("officer-1.db")), clock, transports);
    }

    /** The officer at work, empty until the phone is enrolled. */
    public Optional<Session> session() {
        return Identity.of(store).map(this::session);
    }

    /** Enrols; see {@link Enrolment#enrol}. */
    public EnrolmentResult enrol(String server, String code, String deviceName) {
        return new Enrolment(store, transports, APP).enrol(server, code, deviceName);
    }

    /** The store, for settings that stand before enrolment. */
    public Store store() {
        return store;
    }

    private Session session(Identity identity) {
        return new Session(
                store,
                identity,
                new Recorder(store, identity, clock),
                new SyncEngine(store, identity, transports.to(identity.server()), clock, APP),
                new Uuid7(clock),
                clock);
    }

    @Override
    public void close() {
        store.close();
    }
}
