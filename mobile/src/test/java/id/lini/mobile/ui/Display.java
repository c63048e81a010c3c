package id.lini.mobile.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.Look;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Words;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.testing.Catalogue;
import id.lini.shared.entry.EntryState;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The app on a headless screen, used by taps and keys, judged at each photograph and kept in target/screens. */
final class Display implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int TRIES = 5;
    private static final long AIMING = 10_000;
    private static final int SWIPES = 40;

    final FxRobot robot = new FxRobot();
    final FakeDevice device;

    private final Clock clock;
    private final SyncTransport.Factory transports;
    private final AppWindow.Prefill prefill;
    private final List<String> faults = new ArrayList<>();
    private String series = "";
    private Look look = Look.FIRST;
    private int width = 360;
    private int height = 640;
    private Stage stage;
    private Phone phone;
    private AppWindow window;

    Display(Path folder, Clock clock, SyncTransport.Factory transports, AppWindow.Prefill prefill) {
        this.device = new FakeDevice(folder);
        this.clock = clock;
        this.transports = transports;
        this.prefill = prefill;
    }

    /** Another screen, before or while the app runs: a phone on its side, a tablet. */
    Display size(int wide, int high) throws TimeoutException {
        width = wide;
        height = high;
        if (stage != null) {
            onScreen(() -> {
                // In the corner: what stands beyond the headless screen cannot be drawn.
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(wide);
                stage.setHeight(high);
            });
            // The window has its width at once, what is in it with the next pulse, however late that is on a busy
            // machine.
            waitFor(() -> stage.getScene().getRoot() instanceof Region root
                    && root.getWidth() == wide
                    && root.getHeight() == high);
            // The screen is made anew after the layout that found the new width.
            Pulses.settle();
        }
        return this;
    }

    /** A look that the phone was left with; photographs go to a folder of their own. */
    Display look(Look worn, String name) {
        look = worn;
        series = name;
        return this;
    }

    /** Starts the app, and where one officer is enrolled types their PIN. */
    void start() throws TimeoutException {
        startLocked();
        if (has("pin-done")) {
            unlock();
        }
    }

    /** Types the PIN of the officer on the screen. */
    void unlock() throws TimeoutException {
        pin(Officer.DEFAULT_PIN.digits());
        waitForId("room-home");
    }

    /** Types a PIN and the key that ends it. */
    void pin(String digits) {
        digits.chars().forEach(digit -> tap("pin-" + (char) digit));
        tap("pin-done");
    }

    void startLocked() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        phone = Phone.open(device.folder(), clock, transports);
        look.keep(phone.preferences());
        FxToolkit.setupStage(made -> {
            stage = made;
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            window = new AppWindow(made, phone, device, prefill);
            window.show();
        });
        size(width, height);
        Pulses.settle();
    }

    /** As if the system had killed the app: nothing is said to it, it only starts again from its disk. */
    void restart() throws TimeoutException {
        look = Look.of(phone.preferences());
        phone.close();
        // Its threads end with a process; nothing can be kept any more, the store being closed.
        onScreen(window::close);
        start();
    }

    void tap(String id) {
        tap(() -> find(id));
    }

    void tapText(String text) {
        tap(() -> robot.lookup(
                        found -> found instanceof Labeled labeled && text.equals(labeled.getText()) && shown(found))
                .query());
    }

    private Node find(String id) {
        return robot.lookup(found -> id.equals(found.getId()) && shown(found)).query();
    }

    private void tap(Supplier<Node> wanted) {
        aim(wanted);
        BaseRobot finger = robot.robotContext().getBaseRobot();
        finger.pressMouse(MouseButton.PRIMARY);
        finger.releaseMouse(MouseButton.PRIMARY);
        Pulses.settle();
    }

    /** Scrolls to something and points at its middle; a finger comes from above, not along the screen as a mouse does. */
    private void aim(Supplier<Node> wanted) {
        Optional<Point2D> point = Optional.empty();
        for (int redrawn = 0; point.isEmpty() && redrawn < TRIES; redrawn++) {
            // News of a sync may make the screen anew between looking for something and scrolling to it.
            Node node = wanted.get();
            point = WaitForAsyncUtils.waitForAsyncFx(AIMING, () -> pointAt(node));
        }
        Point2D at = point.orElseThrow(() -> new AssertionError("the screen does not come to rest"));
        robot.robotContext().getBaseRobot().moveMouse(at);
    }

    private Optional<Point2D> pointAt(Node node) {
        if (node.getScene() == null) {
            return Optional.empty();
        }
        Kit.bringIntoView(node);
        // Where it stands now, and not where it stood before it was scrolled to.
        stage.getScene().getRoot().layout();
        Bounds at = node.localToScreen(node.getBoundsInLocal());
        return Optional.of(new Point2D(at.getCenterX(), at.getCenterY()));
    }

    /** In the room of filling, takes a form by its id, whatever the language. */
    void choose(String form) {
        FormDefinition wanted = Catalogue.definitions().stream()
                .filter(definition -> definition.id().value().equals(form))
                .findFirst()
                .orElseThrow();
        tap("choose-form");
        if (has("sheet-find")) {
            write("sheet-find", words().say(wanted.title()));
        }
        tapIn("choices", words().say(wanted.title()));
    }

    /** Scrolls a list until a text is in sight, and taps it. */
    private void tapIn(String id, String text) {
        ListView<?> list = (ListView<?>) find(id);
        for (int i = 0; i < list.getItems().size() && shown(list, text).isEmpty(); i++) {
            int row = i;
            onScreen(() -> {
                list.scrollTo(row);
                list.layout();
            });
            Pulses.settle();
        }
        tap(() -> shown(list, text).orElseThrow(() -> new AssertionError(text + " is nowhere in the list")));
    }

    /** A list keeps cells beyond its edges: only what stands between them can be tapped. */
    private Optional<Node> shown(ListView<?> list, String text) {
        Bounds edges = list.localToScene(list.getLayoutBounds());
        return robot
                .lookup(found -> found instanceof Labeled labeled && text.equals(labeled.getText()) && shown(found))
                .queryAll()
                .stream()
                .filter(found -> edges.contains(found.localToScene(found.getLayoutBounds())))
                .findFirst();
    }

    /** The first row of a list about a form. */
    void tapLine(FormId form) {
        String title = words().say(Catalogue.definitions().stream()
                .filter(definition -> definition.id().equals(form))
                .findFirst()
                .orElseThrow()
                .title());
        tapText(title);
    }

    /** The first row of a list that is approved. */
    void tapApproved() {
        tapIn("history", words().say(EntryState.APPROVED.word()));
    }

    private Words words() {
        return Words.in(look.language());
    }

    /** A number by taps on the app's own pad. */
    void number(String digits) {
        digits.chars().forEach(digit -> tap("key-" + (char) digit));
    }

    void key(KeyCode... codes) {
        robot.press(codes).release(codes);
        Pulses.settle();
    }

    void write(String id, String text) {
        tap(id);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text, 0);
        Pulses.settle();
    }

    /** Whether a text is on disk as some draft's answer. */
    boolean kept(String answer) {
        return phone.session().orElseThrow().store().drafts().all().stream()
                .anyMatch(draft -> draft.answers().fields().containsValue(answer));
    }

    /** The ids on the screen that begin so, from top to bottom. */
    List<String> ids(String start) {
        return robot
                .lookup(found -> found.getId() != null && found.getId().startsWith(start) && shown(found))
                .queryAll()
                .stream()
                .map(Node::getId)
                .toList();
    }

    /** Scrolls the page as with a finger, to its end. */
    void scrollToTheEnd() {
        Node middle = robot.lookup(found -> found instanceof ScrollPane && shown(found))
                .query();
        for (int swipe = 0; swipe < SWIPES; swipe++) {
            onScreen(() -> Event.fireEvent(((ScrollPane) middle).getContent(), Finger.swipe(middle)));
        }
        Pulses.settle();
    }

    /** Whether it stands within the window. */
    boolean inSight(String id) {
        Node node = find(id);
        return node.localToScene(node.getLayoutBounds()).getMaxY()
                <= stage.getScene().getHeight();
    }

    /** Whether a message was fetched and is not read yet. */
    boolean messageCame() {
        return !phone.session().orElseThrow().store().messages().unread().isEmpty();
    }

    /** A finger comes down and stays. */
    void press(String id) {
        aim(() -> find(id));
        robot.robotContext().getBaseRobot().pressMouse(MouseButton.PRIMARY);
        Pulses.settle();
    }

    /** The finger is lifted. */
    void lift() {
        robot.robotContext().getBaseRobot().releaseMouse(MouseButton.PRIMARY);
        Pulses.settle();
    }

    boolean says(String part) {
        return sees(found -> found instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().contains(part));
    }

    /** Asked on the window's own thread: between two of its steps, never in the midst of one. */
    private boolean sees(Predicate<Node> wanted) {
        return WaitForAsyncUtils.waitForAsyncFx(
                AIMING,
                () -> robot.lookup((Node found) -> wanted.test(found) && shown(found))
                        .tryQuery()
                        .isPresent());
    }

    /** What a text with this id says. */
    String text(String id) {
        return ((Labeled) find(id)).getText();
    }

    boolean has(String id) {
        return sees(found -> id.equals(found.getId()));
    }

    boolean enabled(String id) {
        return sees(found -> id.equals(found.getId()) && !found.isDisabled());
    }

    void waitFor(Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(15, SECONDS, condition);
        } catch (TimeoutException e) {
            photograph("failed");
            throw e;
        }
        Pulses.settle();
    }

    void waitForText(String part) throws TimeoutException {
        waitFor(() -> says(part));
    }

    void waitForId(String id) throws TimeoutException {
        waitFor(() -> has(id));
    }

    Stage stage() {
        return stage;
    }

    /** Photographs what is shown, which must stand every {@link Judge}. */
    void photograph(String name) {
        Pulses.settle();
        onScreen(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            Judge.of(stage.getScene()).forEach(fault -> faults.add(series + " " + name + ": " + fault));
        });
        onScreen(() -> Camera.save(
                stage.getScene().snapshot(null), SCREENS.resolve(series).resolve(name + ".png")));
    }

    @Override
    public void close() {
        onScreen(() -> {
            window.close();
            // The next test's window is a new one: the headless screen cannot draw one that grows.
            stage.hide();
        });
        phone.close();
        assertThat(faults).as("what a person could not use").isEmpty();
    }

    /** Between two steps of the window. */
    private static void onScreen(Runnable step) {
        WaitForAsyncUtils.waitForAsyncFx(AIMING, step);
    }

    private static boolean shown(Node node) {
        return Judge.shown(node);
    }
}
