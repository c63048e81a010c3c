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
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The app on a headless screen, used by taps and keys, judged at each photograph and kept in target/screens. */
final class Display implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");

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
    Display size(int wide, int high) {
        width = wide;
        height = high;
        if (stage != null) {
            robot.interact(() -> {
                // In the corner: what stands beyond the headless screen cannot be drawn.
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(wide);
                stage.setHeight(high);
            });
            WaitForAsyncUtils.waitForFxEvents();
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
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As if the system had killed the app: nothing is said to it, it only starts again from its disk. */
    void restart() throws TimeoutException {
        look = Look.of(phone.preferences());
        phone.close();
        start();
    }

    void tap(String id) {
        Node node =
                robot.lookup(found -> id.equals(found.getId()) && shown(found)).query();
        tap(node);
    }

    void tapText(String text) {
        Node node = robot.lookup(
                        found -> found instanceof Labeled labeled && text.equals(labeled.getText()) && shown(found))
                .query();
        tap(node);
    }

    private void tap(Node node) {
        robot.interact(() -> Kit.bringIntoView(node));
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
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
        reveal(words().say(wanted.title()));
        tapText(words().say(wanted.title()));
    }

    /** Scrolls the sheet's list until a text is in sight. */
    private void reveal(String text) {
        ListView<?> list = robot.lookup("#choices").query();
        for (int i = 0; i < list.getItems().size() && !shows(list, text); i++) {
            int row = i;
            robot.interact(() -> {
                list.scrollTo(row);
                list.layout();
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private boolean shows(ListView<?> list, String text) {
        double bottom = list.localToScene(list.getLayoutBounds()).getMaxY();
        return robot
                .lookup(found -> found instanceof Labeled labeled && text.equals(labeled.getText()) && shown(found))
                .queryAll()
                .stream()
                .anyMatch(found -> found.localToScene(found.getLayoutBounds()).getMaxY() < bottom);
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
        tapText(words().say(EntryState.APPROVED.word()));
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
        WaitForAsyncUtils.waitForFxEvents();
    }

    void write(String id, String text) {
        tap(id);
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether a text is on disk as some draft's answer. */
    boolean kept(String answer) {
        return phone.session().orElseThrow().store().drafts().all().stream()
                .anyMatch(draft -> draft.answers().fields().containsValue(answer));
    }

    boolean says(String part) {
        return robot.lookup(found -> found instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(part)
                        && shown(found))
                .tryQuery()
                .isPresent();
    }

    boolean has(String id) {
        return robot.lookup(found -> id.equals(found.getId()) && shown(found))
                .tryQuery()
                .isPresent();
    }

    boolean enabled(String id) {
        return robot.lookup(found -> id.equals(found.getId()) && shown(found) && !found.isDisabled())
                .tryQuery()
                .isPresent();
    }

    void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(15, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
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
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            Judge.of(stage.getScene()).forEach(fault -> faults.add(series + " " + name + ": " + fault));
        });
        robot.interact(() ->
                save(stage.getScene().snapshot(null), SCREENS.resolve(series).resolve(name + ".png")));
    }

    private static void save(WritableImage image, Path file) {
        int wide = (int) image.getWidth();
        int high = (int) image.getHeight();
        int[] pixels = new int[wide * high];
        image.getPixelReader().getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        BufferedImage copy = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, wide, high, pixels, 0, wide);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        robot.interact(() -> {
            window.close();
            // The next test's window is a new one: the headless screen cannot draw one that grows.
            stage.hide();
        });
        phone.close();
        assertThat(faults).as("what a person could not use").isEmpty();
    }

    private static boolean shown(Node node) {
        return Judge.shown(node);
    }
}
