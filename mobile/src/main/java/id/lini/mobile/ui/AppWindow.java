package id.lini.mobile.ui;

import atlantafx.base.theme.PrimerLight;
import id.lini.mobile.app.ChooseModel;
import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Session;
import id.lini.mobile.app.SyncLoop;
import id.lini.mobile.app.Words;
import id.lini.mobile.platform.DevicePlatform;
import id.lini.mobile.store.StoreFault;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** The running app in one window: which screen is shown, and what it came from. */
public final class AppWindow implements Navigator, AutoCloseable {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 800;
    private static final String LANGUAGE = "language";

    private static final Logger LOG = Logger.getLogger(AppWindow.class.getName());

    private final Stage stage;
    private final Phone phone;
    private final DevicePlatform platform;
    private final Prefill prefill;
    private final Deque<Supplier<Screen>> from = new ArrayDeque<>();
    private Supplier<Screen> here = () -> {
        throw new IllegalStateException("nothing shown yet");
    };
    private Optional<Screen> shown = Optional.empty();
    private Optional<SyncLoop> loop = Optional.empty();
    private Optional<Desk> desk = Optional.empty();

    /** What the enrolment screen starts with; empty texts for nothing. */
    public record Prefill(String server, String code) {
        /** Nothing known. */
        public static final Prefill NONE = new Prefill("", "");
    }

    /** The app of {@code phone} in {@code stage}. */
    public AppWindow(Stage stage, Phone phone, DevicePlatform platform, Prefill prefill) {
        this.stage = stage;
        this.phone = phone;
        this.platform = platform;
        this.prefill = prefill;
        platform.onPause(() -> Platform.runLater(this::keep));
        platform.onResume(() -> Platform.runLater(() -> loop.ifPresent(SyncLoop::now)));
    }

    /** Shows the app: where an officer is enrolled the first room, else the enrolment. */
    public void show() {
        Font.loadFont(AppWindow.class.getResourceAsStream("/id/lini/mobile/ui/NotoSans-Regular.ttf"), 16);
        Font.loadFont(AppWindow.class.getResourceAsStream("/id/lini/mobile/ui/NotoSans-Bold.ttf"), 16);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> failed(fault));
        start();
        stage.setTitle("Lini");
        stage.show();
    }

    /** Keeps what is typed, stops syncing. */
    @Override
    public void close() {
        keep();
        loop.ifPresent(SyncLoop::close);
    }

    private void start() {
        loop.ifPresent(SyncLoop::close);
        from.clear();
        Words words = Words.in(phone.preferences().get(LANGUAGE).orElse("id"));
        Shell shell = new Shell(words, this::room, this::back);
        shell.safe(platform.safeTop(), platform.safeBottom());
        scene(shell);
        phone.officers().stream().findFirst().ifPresent(known -> phone.unlock(known.id(), Officer.DEFAULT_PIN));
        Optional<Session> session = phone.session();
        if (session.isEmpty()) {
            desk = Optional.empty();
            loop = Optional.empty();
            shell.show(new EnrolScreen(phone, words, prefill, this::enrolled), false);
            shell.withoutRooms();
            return;
        }
        SyncLoop running = new SyncLoop(session.get(), () -> Platform.runLater(this::news));
        loop = Optional.of(running);
        desk = Optional.of(new Desk(phone, session.get(), words, running, shell, this));
        room(Room.HOME);
        running.now();
    }

    /** What nobody foresaw: logged once, and said, so that nobody takes for saved what is not. */
    private void failed(Throwable fault) {
        LOG.log(Level.SEVERE, "the app failed", fault);
        desk.ifPresent(at -> {
            VBox sheet = new VBox(
                    12,
                    Kit.notice("bad", at.say(fault instanceof StoreFault ? "fault.store" : "fault.other")),
                    Kit.primary("fault-close", at.say("close"), at.shell()::closeSheet));
            sheet.getStyleClass().addAll("sheet", "page");
            sheet.setMaxHeight(Region.USE_PREF_SIZE);
            at.shell().open(sheet);
        });
    }

    private void scene(Shell shell) {
        if (stage.getScene() == null) {
            stage.setScene(new Scene(shell, WIDTH, HEIGHT));
        } else {
            stage.getScene().setRoot(shell);
        }
        stage.getScene().getStylesheets().setAll(sheet("/id/lini/mobile/ui/lini.css"));
        platform.styleSheet()
                .ifPresent(extra -> stage.getScene().getStylesheets().add(sheet(extra)));
    }

    private static String sheet(String resource) {
        return Objects.requireNonNull(AppWindow.class.getResource(resource), "no " + resource)
                .toExternalForm();
    }

    private void enrolled() {
        start();
    }

    private void news() {
        if (shown.filter(Screen::showsNews).isPresent()) {
            render(here);
        }
    }

    private void keep() {
        shown.ifPresent(Screen::keep);
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
        desk().shell().show(made, !from.isEmpty());
    }

    private Desk desk() {
        return desk.orElseThrow(() -> new IllegalStateException("not enrolled"));
    }

    @Override
    public void room(Room room) {
        from.clear();
        render(() -> switch (room) {
            case HOME -> new HomeScreen(desk());
            case FILL -> new ChooseScreen(desk());
            case SEND -> new SendScreen(desk());
            case HISTORY -> new HistoryScreen(desk());
            case ME -> new MeScreen(desk());
        });
    }

    @Override
    public void fill(EntryId draft, int page, Optional<String> place) {
        go(() -> new FillScreen(desk(), new DraftModel(desk().session(), desk().words(), draft), page, place));
    }

    @Override
    public void begin(FormId form, UnitId unit, Period period) {
        ChooseModel choose = new ChooseModel(desk().session(), desk().words());
        choose.remember(form, unit);
        ChooseModel.Slot slot = choose.slot(form, unit, period);
        if (slot instanceof ChooseModel.Taken taken) {
            entry(taken.entry().entry().id());
        } else if (slot instanceof ChooseModel.Begun begun) {
            fill(begun.draft(), 0, Optional.empty());
        } else {
            fill(choose.begin(form, unit, period), 0, Optional.empty());
        }
    }

    @Override
    public void review(EntryId draft) {
        go(() -> new ReviewScreen(desk(), new DraftModel(desk().session(), desk().words(), draft)));
    }

    @Override
    public void entry(EntryId entry) {
        go(() -> new EntryScreen(desk(), entry));
    }

    @Override
    public void language(String language) {
        phone.preferences().put(LANGUAGE, language);
        start();
        room(Room.ME);
    }

    @Override
    public void back() {
        keep();
        if (!from.isEmpty()) {
            render(from.pop());
        }
    }
}
