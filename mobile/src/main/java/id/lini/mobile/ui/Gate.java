package id.lini.mobile.ui;

import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Words;
import id.lini.mobile.platform.DevicePlatform;
import id.lini.mobile.vault.KnownOfficer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Before anybody is at work: who it is, the PIN, a new officer, a forgotten PIN. */
final class Gate {
    private final Phone phone;
    private final Words words;
    private final DevicePlatform platform;
    private final Shell shell;
    private final Consumer<Boolean> opened;
    private final EnrolDraft draft;
    private final Deque<Supplier<Screen>> from = new ArrayDeque<>();
    private Supplier<Screen> here;
    private Optional<Screen> shown = Optional.empty();

    /**
     * The gate of a phone.
     *
     * @param opened told when an officer is at work, and whether it is their first time on this phone
     */
    Gate(
            Phone phone,
            Words words,
            DevicePlatform platform,
            Shell shell,
            AppWindow.Prefill prefill,
            Consumer<Boolean> opened) {
        this.phone = phone;
        this.words = words;
        this.platform = platform;
        this.shell = shell;
        this.opened = opened;
        this.draft = new EnrolDraft(prefill.server(), prefill.code(), words.say("enrol.device.default"));
        this.here = () -> new EnrolScreen(this, draft);
    }

    /** The first screen: the PIN of the only officer, the choice of several, or enrolment. */
    void start() {
        from.clear();
        List<KnownOfficer> officers = phone.officers();
        if (officers.isEmpty()) {
            render(() -> new EnrolScreen(this, draft));
        } else if (officers.size() == 1) {
            render(() -> new PinScreen(this, officers.get(0)));
        } else {
            render(() -> new OfficersScreen(this, phone.officers()));
        }
    }

    void officers() {
        go(() -> new OfficersScreen(this, phone.officers()));
    }

    void pin(KnownOfficer officer) {
        go(() -> new PinScreen(this, officer));
    }

    void enrol() {
        go(() -> new EnrolScreen(this, draft));
    }

    /** Chooses a PIN, typed twice, then does something with it that takes its time. */
    void choosePin(String title, Consumer<NewPinScreen.Chosen> then) {
        go(() -> new NewPinScreen(words, title, then));
    }

    void forgotten(KnownOfficer officer) {
        ForgottenScreen.Draft typed = new ForgottenScreen.Draft();
        go(() -> new ForgottenScreen(this, officer, typed));
    }

    void opened(boolean first) {
        opened.accept(first);
    }

    void back() {
        if (!from.isEmpty()) {
            render(from.pop());
        }
    }

    /**
     * The same screen in another shape. Not made anew as at work, where everything typed is on disk: half a PIN is nowhere, and
     * the answer to a whole one is still to come.
     */
    void again() {
        shown.ifPresent(screen -> shell.show(screen, !from.isEmpty()));
    }

    Phone phone() {
        return phone;
    }

    Words words() {
        return words;
    }

    DevicePlatform platform() {
        return platform;
    }

    Shell shell() {
        return shell;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    private void go(Supplier<Screen> screen) {
        from.push(here);
        render(screen);
    }

    private void render(Supplier<Screen> screen) {
        here = screen;
        Screen made = screen.get();
        shown = Optional.of(made);
        shell.show(made, !from.isEmpty());
    }
}
