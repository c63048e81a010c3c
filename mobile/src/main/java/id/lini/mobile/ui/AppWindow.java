package id.lini.mobile.ui;

import id.lini.mobile.app.Carried;
import id.lini.mobile.app.Look;
import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Session;
import id.lini.mobile.app.SyncLoop;
import id.lini.mobile.app.Words;
import id.lini.mobile.platform.DevicePlatform;
import id.lini.mobile.store.StoreFault;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The running app in one window: locked, or at work for one officer; how it looks; when it locks by itself. */
public final class AppWindow implements AutoCloseable {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 800;

    private static final Logger LOG = Logger.getLogger(AppWindow.class.getName());

    private final Stage stage;
    private final Phone phone;
    private final DevicePlatform platform;
    private final Prefill prefill;
    private final PauseTransition idle;
    private Look look;
    private Optional<Shell> shell = Optional.empty();
    private Optional<Gate> gate = Optional.empty();
    private Optional<Rooms> rooms = Optional.empty();
    private Optional<SyncLoop> loop = Optional.empty();
    private int keyboard;

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
        this.look = Look.of(phone.preferences());
        this.idle = new PauseTransition(Duration.millis(platform.lockAfter().toMillis()));
        idle.setOnFinished(event -> lock());
        platform.onPause(() -> Platform.runLater(this::paused));
        platform.onResume(() -> Platform.runLater(() -> loop.ifPresent(SyncLoop::auto)));
        platform.onKeyboard(height -> Platform.runLater(() -> {
            keyboard = height;
            shell.ifPresent(at -> at.safe(platform.safeArea(), keyboard));
        }));
    }

    /** Shows the app: locked, or where nobody is enrolled yet the enrolment. */
    public void show() {
        Font.loadFont(AppWindow.class.getResourceAsStream("/id/lini/mobile/ui/NotoSans-Regular.ttf"), 16);
        Font.loadFont(AppWindow.class.getResourceAsStream("/id/lini/mobile/ui/NotoSans-Bold.ttf"), 16);
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> failed(fault));
        new Carried(platform.folder()).clear();
        start(Optional.empty());
        stage.setTitle("Lini");
        stage.show();
    }

    /** Keeps what is typed, stops syncing, forgets the key. */
    public void lock() {
        rooms.ifPresent(Rooms::keep);
        stopSyncing();
        phone.lock();
        start(Optional.empty());
    }

    /** Keeps what is typed, stops syncing. */
    @Override
    public void close() {
        idle.stop();
        rooms.ifPresent(Rooms::keep);
        stopSyncing();
        // What sync still has to tell is told to nobody.
        rooms = Optional.empty();
    }

    private void stopSyncing() {
        loop.ifPresent(SyncLoop::close);
        loop = Optional.empty();
    }

    /** In the background anybody may pick the phone up; but a photograph is taken by another app, and comes back. */
    private void paused() {
        rooms.ifPresent(Rooms::keep);
        if (rooms.filter(Rooms::awaitsPicture).isEmpty() && phone.session().isPresent()) {
            lock();
        }
    }

    /** Shows everything anew, in a room where one is given. */
    private void start(Optional<Room> room) {
        Words words = Words.in(look.language());
        Shell made = new Shell(words, this::enter, this::back, this::turned);
        shell = Optional.of(made);
        Skin.dress(made, look);
        scene(made);
        made.safe(platform.safeArea(), keyboard);
        Optional<Session> session = phone.session();
        if (session.isPresent()) {
            work(session.get(), words, made).room(room.orElse(Room.HOME));
            return;
        }
        rooms = Optional.empty();
        idle.stop();
        Gate closed = new Gate(phone, words, platform, made, prefill, this::opened);
        gate = Optional.of(closed);
        closed.start();
    }

    private void opened(boolean first) {
        Words words = Words.in(look.language());
        Session session = phone.session().orElseThrow(() -> new IllegalStateException("nobody is at work"));
        Rooms at = work(session, words, shell.orElseThrow());
        if (first) {
            at.welcome();
        } else {
            at.room(Room.HOME);
        }
    }

    private Rooms work(Session session, Words words, Shell made) {
        gate = Optional.empty();
        stopSyncing();
        SyncLoop running = new SyncLoop(
                session,
                platform.network(),
                () -> SyncLoop.wifiOnly(phone.preferences()),
                () -> Platform.runLater(() -> rooms.ifPresent(Rooms::news)));
        loop = Optional.of(running);
        Rooms at = new Rooms(this, made, new Rooms.Work(phone, session, words, look, running, platform));
        rooms = Optional.of(at);
        idle.playFromStart();
        running.auto();
        return at;
    }

    /** Another look or language; everything is shown anew. */
    void look(Look other) {
        look = other;
        look.keep(phone.preferences());
        rooms.ifPresent(Rooms::keep);
        start(Optional.of(Room.ME));
    }

    private void enter(Room room) {
        rooms.ifPresent(at -> at.room(room));
    }

    private void back() {
        rooms.ifPresentOrElse(Rooms::back, () -> gate.ifPresent(Gate::back));
    }

    private void turned() {
        shell.ifPresent(at -> at.safe(platform.safeArea(), keyboard));
        rooms.ifPresentOrElse(Rooms::again, () -> gate.ifPresent(Gate::again));
    }

    /** What nobody foresaw: logged once, and said, so that nobody takes for saved what is not. */
    private void failed(Throwable fault) {
        LOG.log(Level.SEVERE, "the app failed", fault);
        shell.ifPresent(at -> {
            VBox sheet = new VBox(
                    12,
                    Kit.notice("bad", at.say(fault instanceof StoreFault ? "fault.store" : "fault.other")),
                    Kit.primary("fault-close", at.say("close"), at::closeSheet));
            sheet.getStyleClass().addAll("sheet", "page");
            sheet.setMaxHeight(Region.USE_PREF_SIZE);
            at.open(sheet);
        });
    }

    private void scene(Shell made) {
        if (stage.getScene() == null) {
            Scene scene = new Scene(made, WIDTH, HEIGHT);
            scene.addEventFilter(InputEvent.ANY, this::touched);
            stage.setScene(scene);
        } else {
            stage.getScene().setRoot(made);
        }
        stage.getScene().getStylesheets().setAll(sheet("/id/lini/mobile/ui/lini.css"));
        platform.styleSheet()
                .ifPresent(extra -> stage.getScene().getStylesheets().add(sheet(extra)));
    }

    private void touched(Event event) {
        if (rooms.isPresent()) {
            idle.playFromStart();
        }
    }

    private static String sheet(String resource) {
        return Objects.requireNonNull(AppWindow.class.getResource(resource), "no " + resource)
                .toExternalForm();
    }
}
