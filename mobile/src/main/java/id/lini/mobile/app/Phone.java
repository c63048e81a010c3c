package id.lini.mobile.app;

import id.lini.mobile.identity.Enrolment;
import id.lini.mobile.identity.EnrolmentResult;
import id.lini.mobile.identity.Identity;
import id.lini.mobile.identity.Reset;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.IdentityStore;
import id.lini.mobile.store.Store;
import id.lini.mobile.store.StoreFault;
import id.lini.mobile.store.StoreOpener;
import id.lini.mobile.sync.Jitter;
import id.lini.mobile.sync.SyncEngine;
import id.lini.mobile.vault.DataKey;
import id.lini.mobile.vault.Keyring;
import id.lini.mobile.vault.KnownOfficer;
import id.lini.mobile.vault.OfficerId;
import id.lini.mobile.vault.Pin;
import id.lini.mobile.vault.PinCost;
import id.lini.mobile.vault.Share;
import id.lini.mobile.vault.Trial;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.Uuid7;
import id.lini.shared.jws.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One phone and the officers who share it, at most one of them at work. While nobody is, the phone knows no key: what its
 * files hold is sealed. All methods may be called from any thread; those that seal or ask a server take their time.
 */
public final class Phone implements AutoCloseable {
    /** How this app names itself to the server and in batches. */
    public static final String APP = "lini-phone 0.1.0";

    private final Keyring keyring;
    private final Preferences preferences;
    private final Clock clock;
    private final SyncTransport.Factory transports;
    private final Jitter jitter;
    private Optional<AtWork> atWork = Optional.empty();

    private Phone(
            Keyring keyring, Preferences preferences, Clock clock, SyncTransport.Factory transports, Jitter jitter) {
        this.keyring = keyring;
        this.preferences = preferences;
        this.clock = clock;
        this.transports = transports;
        this.jitter = jitter;
    }

    /** Who is at work; the key is the store's, and forgotten with it. */
    private record AtWork(OfficerId id, DataKey key, Session session) {}

    /** The phone whose files are in {@code folder}, made where it is missing. Locked at first. */
    public static Phone open(Path folder, Clock clock, SyncTransport.Factory transports) {
        return open(folder, clock, transports, PinCost.PHONE, Jitter.from(new Random()));
    }

    /** As {@link #open(Path, Clock, SyncTransport.Factory)}, with another cost of new PINs and spread of pauses. */
    public static Phone open(Path folder, Clock clock, SyncTransport.Factory transports, PinCost cost, Jitter jitter) {
        Keyring keyring = new Keyring(folder.resolve("officers"), clock, cost);
        return new Phone(keyring, new Preferences(folder.resolve("preferences.json")), clock, transports, jitter);
    }

    /** The officers to choose from, last used first. Opens nothing. */
    public List<KnownOfficer> officers() {
        return on(keyring::officers);
    }

    /** What holds for the phone, whoever uses it. */
    public Preferences preferences() {
        return preferences;
    }

    /** The officer at work, empty while the phone is locked. */
    public synchronized Optional<Session> session() {
        return atWork.map(AtWork::session);
    }

    /** Which officer is at work. */
    public synchronized Optional<OfficerId> current() {
        return atWork.map(AtWork::id);
    }

    /** Enrols one more officer, who is at work afterwards; see {@link Enrolment#enrol}. Blocks while asking the server. */
    public synchronized EnrolmentResult enrol(String server, String code, String deviceName, Pin pin) {
        Optional<Pin.Fault> weak = pin.fault();
        if (weak.isPresent()) {
            return new EnrolmentResult.WeakPin(weak.get());
        }
        Optional<EnrolmentCode> read = Enrolment.read(code);
        if (read.isEmpty()) {
            return new EnrolmentResult.Mistyped();
        }
        lock();
        return on(() -> enrolNew(server, read.get(), deviceName, pin));
    }

    /** Opens an officer's store. A wrong PIN is counted on disk and slows the next down. */
    public synchronized Unlocking unlock(OfficerId id, Pin pin) {
        return on(() -> {
            Trial trial = keyring.open(id, pin);
            if (trial instanceof Trial.Wrong wrong) {
                return new Unlocking.Wrong(wrong.failed(), wrong.waitUntil());
            }
            if (trial instanceof Trial.Wait wait) {
                return new Unlocking.Wait(wait.until());
            }
            return new Unlocking.Open(work(id, ((Trial.Right) trial).key()));
        });
    }

    /** Closes the store and forgets its key. Stop syncing first; a run under way ends in a fault, and loses nothing. */
    public synchronized void lock() {
        atWork.ifPresent(at -> at.session().store().close());
        atWork = Optional.empty();
    }

    /**
     * Changes the PIN of the officer at work.
     *
     * @return the same answers as {@link #unlock} to the old PIN, or that the new one is too weak
     */
    public synchronized Unlocking changePin(Pin old, Pin fresh) {
        AtWork at = atWork.orElseThrow(() -> new IllegalStateException("nobody is at work"));
        Optional<Pin.Fault> weak = fresh.fault();
        if (weak.isPresent()) {
            return new Unlocking.WeakPin(weak.get());
        }
        return on(() -> {
            Trial trial = keyring.open(at.id(), old);
            if (trial instanceof Trial.Wrong wrong) {
                return new Unlocking.Wrong(wrong.failed(), wrong.waitUntil());
            }
            if (trial instanceof Trial.Wait wait) {
                return new Unlocking.Wait(wait.until());
            }
            keyring.change(at.id(), ((Trial.Right) trial).key(), fresh);
            return new Unlocking.Open(at.session());
        });
    }

    /** Opens an officer's store with a code of the administrator in place of the forgotten PIN. Blocks while asking. */
    public synchronized Unlocking reset(OfficerId id, String code, Pin fresh) {
        Optional<Pin.Fault> weak = fresh.fault();
        if (weak.isPresent()) {
            return new Unlocking.WeakPin(weak.get());
        }
        Optional<EnrolmentCode> read = Enrolment.read(code);
        if (read.isEmpty()) {
            return new Unlocking.Mistyped();
        }
        return on(() -> {
            Reset.Answer answer = new Reset(transports).ask(keyring.claim(id), read.get());
            if (answer instanceof Reset.Failed failed) {
                return unrecoverable(failed.failure())
                        ? new Unlocking.Unrecoverable()
                        : new Unlocking.Failed(failed.failure());
            }
            Optional<DataKey> key = keyring.reset(id, ((Reset.Given) answer).share(), fresh);
            return key.isEmpty() ? new Unlocking.Unrecoverable() : new Unlocking.Open(work(id, key.get()));
        });
    }

    /** Takes an officer off the phone, with all that was not sent. Only on a person's word. */
    public synchronized void remove(OfficerId id) {
        if (current().filter(id::equals).isPresent()) {
            lock();
        }
        on(() -> {
            keyring.remove(id);
            return true;
        });
    }

    @Override
    public void close() {
        lock();
    }

    private EnrolmentResult enrolNew(String server, EnrolmentCode code, String deviceName, Pin pin) throws IOException {
        Candidate candidate = candidate(code, pin);
        Store store = candidate.store();
        Enrolment.Recovering recovering = candidate.recovering();
        EnrolmentResult result =
                new Enrolment(store, transports, APP).enrol(server, code.text(), deviceName, recovering);
        Optional<Identity> identity = Identity.of(store);
        if (identity.isEmpty()) {
            store.close();
            boolean mayHaveArrived = result instanceof EnrolmentResult.Failed failed
                    && failed.failure().passing();
            if (!mayHaveArrived) {
                keyring.remove(candidate.id());
            }
            return result;
        }
        Identity granted = identity.get();
        keyring.granted(
                candidate.id(),
                granted.grant().personName(),
                granted.grant().role(),
                granted.server().toString(),
                granted.grant().device().value());
        for (OfficerId begun : keyring.ungranted()) {
            keyring.remove(begun);
        }
        atWork = Optional.of(new AtWork(candidate.id(), candidate.key(), session(store, granted)));
        return new EnrolmentResult.Enrolled(granted);
    }

    /** An officer's folder that is to be granted. */
    private record Candidate(OfficerId id, DataKey key, Store store, Enrolment.Recovering recovering) {}

    /** The folder of a first try with this code and PIN, or a new one. */
    private Candidate candidate(EnrolmentCode code, Pin pin) throws IOException {
        for (OfficerId id : keyring.ungranted()) {
            Optional<DataKey> key = keyring.openUngranted(id, pin);
            if (key.isPresent()) {
                Store store = StoreOpener.open(keyring.store(id), key.get());
                Optional<IdentityStore.Kept> tried =
                        store.identity().find().filter(kept -> kept.code().equals(code.text()));
                if (tried.isPresent()) {
                    return candidate(id, key.get(), store, Share.of(tried.get().share()));
                }
                store.close();
            }
        }
        Keyring.Begun begun = keyring.begin(pin);
        Store store = StoreOpener.open(keyring.store(begun.id()), begun.key());
        return candidate(begun.id(), begun.key(), store, begun.share());
    }

    private Candidate candidate(OfficerId id, DataKey key, Store store, Share share) throws IOException {
        Sha256 token = Sha256.of(keyring.claim(id).token());
        return new Candidate(id, key, store, new Enrolment.Recovering(token, share));
    }

    private Session work(OfficerId id, DataKey key) {
        lock();
        Store store = StoreOpener.open(keyring.store(id), key);
        Identity identity = Identity.of(store).orElseThrow(() -> new StoreFault("no identity", new IOException()));
        Session session = session(store, identity);
        atWork = Optional.of(new AtWork(id, key, session));
        return session;
    }

    private Session session(Store store, Identity identity) {
        return new Session(
                store,
                identity,
                new Recorder(store, identity, clock),
                new SyncEngine(store, identity, transports.to(identity.server()), clock, APP, jitter),
                new Uuid7(clock),
                clock);
    }

    private static boolean unrecoverable(SyncFailure failure) {
        return failure instanceof SyncFailure.Refused refused
                && refused.problem().code() == ErrorCode.RECOVERY_UNKNOWN;
    }

    private static <T> T on(FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new StoreFault("cannot read or write the officers' folder", e);
        }
    }

    /** Work on files. */
    @FunctionalInterface
    private interface FileWork<T> {
        T run() throws IOException;
    }
}
