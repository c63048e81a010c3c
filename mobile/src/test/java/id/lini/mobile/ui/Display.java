package id.lini.mobile.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.Phone;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.platform.FolderPlatform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The app on a headless screen of 360 by 800, used by taps and keys, and photographed into target/screens. */
final class Display implements AutoCloseable {
    private static final double TARGET = 48;
    private static final Path SCREENS = Path.of("target", "screens");

    final FxRobot robot = new FxRobot();

    private final Path folder;
    private final Clock clock;
    private final SyncTransport.Factory transports;
    private final AppWindow.Prefill prefill;
    private Stage stage;
    private Phone phone;
    private AppWindow window;

    Display(Path folder, Clock clock, SyncTransport.Factory transports, AppWindow.Prefill prefill) {
        this.folder = folder;
        this.clock = clock;
        this.transports = transports;
        this.prefill = prefill;
    }

    void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        phone = Phone.open(folder, clock, transports);
        FxToolkit.setupStage(made -> {
            stage = made;
            window = new AppWindow(made, phone, new FolderPlatform(folder), prefill);
            window.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As if the system had killed the app: nothing is said to it, it only starts again from its disk. */
    void restart() throws TimeoutException {
        phone.close();
        start();
    }

    void tap(String id) {
        Node node = robot.lookup(found -> id.equals(found.getId()) && found.isVisible())
                .query();
        robot.interact(() -> bringIntoView(node));
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void tapText(String text) {
        Node node = robot.lookup(found -> found instanceof Labeled labeled && text.equals(labeled.getText()))
                .query();
        robot.interact(() -> bringIntoView(node));
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A number by taps on the app's own pad. */
    void number(String digits) {
        digits.chars().forEach(digit -> tap("key-" + (char) digit));
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

    void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(15, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void waitForText(String part) throws TimeoutException {
        waitFor(() -> says(part));
    }

    Stage stage() {
        return stage;
    }

    /** Photographs what is shown, which must have targets that a thumb can hit and nothing beyond the edge. */
    void photograph(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(tooSmall()).as(name + ": smaller than 48").isEmpty();
        assertThat(tooWide()).as(name + ": wider than the screen").isEmpty();
        robot.interact(() -> {
            WritableImage image = stage.getScene().snapshot(null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
                }
            }
            try {
                Files.createDirectories(SCREENS);
                ImageIO.write(copy, "png", SCREENS.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        robot.interact(() -> window.close());
        phone.close();
    }

    private List<Node> tooSmall() {
        return robot
                .lookup(node -> (node instanceof ButtonBase || node instanceof Row || node instanceof TextInputControl)
                        && shown(node))
                .queryAll()
                .stream()
                .filter(node -> node.getLayoutBounds().getWidth() < TARGET
                        || node.getLayoutBounds().getHeight() < TARGET)
                .toList();
    }

    private List<Node> tooWide() {
        return robot.lookup(node -> node instanceof Labeled && shown(node)).queryAll().stream()
                .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxX()
                        > stage.getScene().getWidth() + 1)
                .toList();
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static void bringIntoView(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof javafx.scene.control.ScrollPane scroll) {
                scroll.layout();
                Node content = scroll.getContent();
                double hidden = content.getBoundsInLocal().getHeight()
                        - scroll.getViewportBounds().getHeight();
                double y = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                        .getMinY();
                double top = scroll.getVvalue() * Math.max(hidden, 0);
                boolean seen = y >= top
                        && y + node.getBoundsInLocal().getHeight()
                                <= top + scroll.getViewportBounds().getHeight();
                if (hidden > 0 && !seen) {
                    scroll.setVvalue(Math.max(0, Math.min(1, (y - 40) / hidden)));
                    scroll.layout();
                }
            }
        }
    }
}
