package id.lini.mobile.ui;

import id.lini.mobile.app.ChooseModel;
import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.Goals;
import id.lini.mobile.app.HistoryModel;
import id.lini.mobile.app.Look;
import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Session;
import id.lini.mobile.app.SyncLoop;
import id.lini.mobile.app.Words;
import id.lini.mobile.platform.DevicePlatform;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** The rooms of one officer at work: which screen is shown, and what it came from. */
final class Rooms implements Navigator {
    private final AppWindow window;
    private final Desk desk;
    private final Deque<Supplier<Screen>> from = new ArrayDeque<>();
    private Supplier<Screen> here;
    private Optional<Screen> shown = Optional.empty();
    private HistoryModel.Query query = HistoryModel.Query.ALL;

    /** What the officer works with. */
    record Work(Phone phone, Session session, Words words, Look look, SyncLoop loop, DevicePlatform platform) {}

    Rooms(AppWindow window, Shell shell, Work work) {
        this.window = window;
        this.desk = new Desk(
                work.phone(),
                work.session(),
                work.words(),
                work.look(),
                work.loop(),
                work.platform(),
                shell,
                new Goals(work.session(), work.words()),
                this);
        this.here = () -> new HomeScreen(desk);
    }

    /** Keeps what is typed. */
    void keep() {
        shown.ifPresent(Screen::keep);
    }

    /** Something new is known: shown at once, unless somebody is typing, choosing, or in the midst of a tap. */
    void news() {
        desk.shell().untouched(this::renew);
    }

    private void renew() {
        if (shown.filter(Screen::showsNews).isPresent() && desk.shell().sheet().isEmpty()) {
            refresh();
        }
    }

    @Override
    public void refresh() {
        // Nothing jumps: what is read stays where it is, and so does the keyboard.
        double seen = desk.shell().scrolled();
        Optional<String> focused = desk.shell().focused();
        render(here);
        desk.shell().scrollTo(seen);
        focused.ifPresent(desk.shell()::focus);
    }

    /** The same screen in another shape. */
    void again() {
        render(here);
    }

    /** Whether another app was asked for a photograph. */
    boolean awaitsPicture() {
        return shown.filter(Screen::awaitsPicture).isPresent();
    }

    /** The first screen of a new officer. */
    void welcome() {
        from.clear();
        render(() -> new WelcomeScreen(desk));
    }

    private void go(Supplier<Screen> screen) {
        from.push(here);
        render(screen);
    }

    private void render(Supplier<Screen> screen) {
        keep();
        here = screen;
        Screen made = screen.get();
        shown = Optional.of(made);
        desk.shell().show(made, !from.isEmpty());
    }

    private DraftModel draft(EntryId draft) {
        return new DraftModel(desk.session(), desk.words(), draft, desk.columns());
    }

    @Override
    public void room(Room room) {
        from.clear();
        render(() -> switch (room) {
            case HOME -> new HomeScreen(desk);
            case FILL -> new ChooseScreen(desk);
            case SEND -> new SendScreen(desk);
            case HISTORY -> new HistoryScreen(desk, query, asked -> query = asked);
            case ME -> new MeScreen(desk);
        });
    }

    @Override
    public void due() {
        go(() -> new DueScreen(desk));
    }

    @Override
    public void goals() {
        go(() -> new GoalsScreen(desk));
    }

    @Override
    public void fill(EntryId draft, Optional<String> place) {
        FillPlace remembered = new FillPlace(place);
        go(() -> new FillScreen(desk, draft(draft), remembered));
    }

    @Override
    public void begin(FormId form, UnitId unit, Period period) {
        ChooseModel choose = new ChooseModel(desk.session(), desk.words());
        choose.remember(form, unit);
        ChooseModel.Slot slot = choose.slot(form, unit, period);
        if (slot instanceof ChooseModel.Taken taken) {
            entry(taken.entry().entry().id());
        } else if (slot instanceof ChooseModel.Begun begun) {
            fill(begun.draft(), Optional.empty());
        } else {
            fill(choose.begin(form, unit, period), Optional.empty());
        }
    }

    @Override
    public void review(EntryId draft) {
        go(() -> new ReviewScreen(desk, draft(draft)));
    }

    @Override
    public void entry(EntryId entry) {
        go(() -> new EntryScreen(desk, entry));
    }

    @Override
    public void reopen(EntryId entry) {
        // As above, for the reason.
        ReopenScreen made = new ReopenScreen(desk, entry);
        go(() -> made);
    }

    @Override
    public void look(Look look) {
        window.look(look);
    }

    @Override
    public void lock() {
        window.lock();
    }

    @Override
    public void changePin() {
        // One for all shapes of the screen: what is typed of a PIN is kept nowhere else.
        ChangePinScreen made = new ChangePinScreen(desk);
        go(() -> made);
    }

    @Override
    public void back() {
        keep();
        if (!from.isEmpty()) {
            render(from.pop());
        }
    }
}
