package id.lini.mobile.app;

import id.lini.mobile.identity.EnrolmentResult;
import id.lini.mobile.net.HttpTransport;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.Draft;
import id.lini.mobile.store.StoredEntry;
import id.lini.mobile.sync.Jitter;
import id.lini.mobile.sync.SyncReport;
import id.lini.mobile.vault.Pin;
import id.lini.mobile.vault.PinCost;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Unit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An officer with a phone of their own and no window: the same code as the app, for the command line, the demo,
 * benchmarks and fault tests.
 */
public final class Officer implements AutoCloseable {
    /** The PIN where none is given. It protects nobody: such officers are not people. */
    public static final Pin DEFAULT_PIN = new Pin("246813");

    private final Phone phone;
    private final Pin pin;

    private Officer(Phone phone, Pin pin) {
        this.phone = phone;
        this.pin = pin;
        phone.officers().stream().findFirst().ifPresent(known -> phone.unlock(known.id(), pin));
    }

    /** Opens the phone in {@code folder}, new or used before, that talks HTTP. */
    public static Officer open(Path folder, Clock clock) {
        return open(folder, clock, HttpTransport::new);
    }

    /** As {@link #open(Path, Clock)}, over another transport. */
    public static Officer open(Path folder, Clock clock, SyncTransport.Factory transports) {
        return open(folder, clock, transports, DEFAULT_PIN, PinCost.LEAST);
    }

    /** As {@link #open(Path, Clock)}, with a PIN that is worth something. A wrong one leaves the phone locked. */
    public static Officer open(Path folder, Clock clock, SyncTransport.Factory transports, Pin pin, PinCost cost) {
        return new Officer(Phone.open(folder, clock, transports, cost, Jitter.NONE), pin);
    }

    /** Enrols with a typed code. Units and forms come with the first {@link #sync}. */
    public EnrolmentResult enrol(URI server, String code, String deviceName) {
        return phone.session()
                .<EnrolmentResult>map(open -> new EnrolmentResult.AlreadyEnrolled(open.identity()))
                .orElseGet(() -> phone.enrol(server.toString(), code, deviceName, pin));
    }

    /** Whether a server granted this phone an officer, and the PIN opened it. */
    public boolean enrolled() {
        return phone.session().isPresent();
    }

    /** Whose phone it is. */
    public Grant grant() {
        return session().identity().grant();
    }

    /** The units that may be reported on. */
    public List<Unit> units() {
        return session().store().work().units();
    }

    /** The form versions in force. */
    public List<FormDefinition> forms() {
        return session().store().work().forms();
    }

    /** Records a report or event with no note, correcting nothing. */
    public Finished record(FormId form, UnitId unit, Period period, Answers answers, Map<String, String> reasons) {
        return record(form, unit, period, answers, reasons, "", Optional.empty());
    }

    /**
     * Records a report or event.
     *
     * @param reasons a reason by rule id, for the warnings it will give; others are ignored
     * @param corrects the entry it replaces, of the same form, unit and period
     * @throws IllegalArgumentException when no version of the form is in force for the period
     */
    public Finished record(
            FormId form,
            UnitId unit,
            Period period,
            Answers answers,
            Map<String, String> reasons,
            String note,
            Optional<EntryId> corrects) {
        Session at = session();
        FormDefinition definition = at.store()
                .work()
                .formFor(form, period.first())
                .orElseThrow(() -> new IllegalArgumentException("no form " + form + " for " + period));
        Draft draft = new Draft(
                at.ids().nextEntry(),
                form,
                definition.version(),
                unit,
                period,
                answers,
                reasons,
                note,
                corrects,
                at.clock().instant());
        return at.recorder().finish(draft);
    }

    /** Sends what is finished and fetches work and news, once. */
    public SyncReport sync() {
        return session().sync().run();
    }

    /** Everything finished, with the last that is known of it, latest period first. */
    public List<StoredEntry> history() {
        return session().store().entries().between(LocalDate.of(2000, 1, 1), LocalDate.of(2999, 12, 31));
    }

    /** An entry by id. */
    public Optional<StoredEntry> entry(EntryId id) {
        return session().store().entries().find(id);
    }

    /** The screens' context, for tests that need more. */
    public Session session() {
        return phone.session().orElseThrow(() -> new IllegalStateException("not enrolled"));
    }

    @Override
    public void close() {
        phone.close();
    }
}
