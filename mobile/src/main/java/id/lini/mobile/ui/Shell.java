package id.lini.mobile.ui;

import id.lini.mobile.app.Words;
import id.lini.mobile.platform.SafeArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The frame around every screen: title above, the screen's own footer and the rooms below, sheets over all. On a wide
 * screen (a tablet, a phone on its side) the rooms stand at the left and the number pad at the right.
 */
final class Shell extends StackPane {
    /** From this width on there are two columns. */
    static final double WIDE = 600;

    private static final double SIDE = 320;

    private final BorderPane frame = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final HBox top = new HBox();
    private final Label title = Kit.text("", "h2");
    private final Label subtitle = Kit.text("", "small", "muted");
    private final List<ToggleButton> rooms = new ArrayList<>();
    private final HBox bar = new HBox();
    private final VBox rail = new VBox();
    private final VBox bottom = new VBox();
    private final Button back;
    private final Words words;
    private final Runnable turned;
    private Optional<Screen> screen = Optional.empty();
    private Optional<Node> footer = Optional.empty();
    private Optional<Region> pad = Optional.empty();
    private Optional<Node> sheet = Optional.empty();
    private Optional<Runnable> whenLifted = Optional.empty();
    private boolean wasWide;
    private boolean pressed;

    Shell(Words words, Consumer<Room> enter, Runnable goBack, Runnable turned) {
        this.turned = turned;
        this.words = words;
        back = Kit.icon("back", Icon.BACK, words.say("back"), goBack);
        title.setId("title");
        subtitle.setId("subtitle");
        VBox titles = new VBox(title, subtitle);
        titles.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(titles, Priority.ALWAYS);
        top.getChildren().addAll(back, titles);
        top.getStyleClass().add("top-bar");
        frame.getStyleClass().add("frame");
        frame.setTop(top);
        frame.setCenter(middle);
        frame.setBottom(bottom);
        bar.getStyleClass().add("nav");
        rail.getStyleClass().addAll("nav", "rail");
        for (Room room : Room.values()) {
            rooms.add(item(room, words, enter));
        }
        getChildren().add(frame);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // The phone's back key arrives as Escape.
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                goneBack(goBack);
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> lifted());
        // A finger lifted outside of the window is never told; the next move without it tells.
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> lifted());
        sceneProperty().addListener((watched, before, now) -> {
            if (now != null) {
                now.focusOwnerProperty().addListener((owner, lost, focused) -> keepFocus(focused));
            }
        });
        widthProperty().addListener((watched, before, now) -> {
            if (screen.isPresent() && wide() != wasWide) {
                turned();
            }
        });
    }

    /** Whether there is room for two columns. */
    boolean wide() {
        return width() >= WIDE;
    }

    /** How wide a form's rows may be: beside the pad where that stands at the side. */
    double formWidth() {
        return width() - (wide() ? SIDE : 0);
    }

    private double width() {
        return getWidth() > 0 || getScene() == null ? getWidth() : getScene().getWidth();
    }

    /** A text in the language of the app. */
    String say(String key) {
        return words.say(key);
    }

    /** Keeps clear of the system's bars and of the soft keyboard, which covers the app from below. */
    void safe(SafeArea area, int keyboard) {
        boolean side = wide() && getHeight() < getWidth();
        frame.setPadding(new Insets(
                area.top(), side ? area.sides() : 0, Math.max(area.bottom(), keyboard), side ? area.sides() : 0));
        if (keyboard > 0 && getScene() != null && getScene().getFocusOwner() != null) {
            Node typed = getScene().getFocusOwner();
            Platform.runLater(() -> Kit.bringIntoView(typed));
        }
    }

    void show(Screen shown, boolean canGoBack) {
        closeSheet();
        screen = Optional.of(shown);
        wasWide = wide();
        title.setText(shown.title());
        subtitle.setText(shown.subtitle());
        subtitle.setVisible(!shown.subtitle().isEmpty());
        subtitle.setManaged(!shown.subtitle().isEmpty());
        back.setVisible(canGoBack);
        back.setManaged(canGoBack);
        top.getStyleClass().remove("with-back");
        if (canGoBack) {
            top.getStyleClass().add("with-back");
        }
        pad = Optional.empty();
        footer = shown.footer();
        shown.keys().ifPresent(this::keys);
        middle.setCenter(shown.body());
        arrange();
    }

    /** Another footer for the screen that is shown, in place of the pad if that is open. */
    void footer(Node other) {
        pad = Optional.empty();
        footer = Optional.of(other);
        arrange();
    }

    /** The number pad: instead of the footer, or at the side where there is room. */
    void pad(NumberPad opened) {
        keys(opened);
        arrange();
    }

    private void keys(Region keys) {
        pad = Optional.of(keys);
        boolean side = beside(keys);
        keys.getStyleClass().remove("beside");
        keys.setPrefWidth(side ? SIDE : USE_COMPUTED_SIZE);
        keys.setMinWidth(side ? SIDE : USE_COMPUTED_SIZE);
        if (side) {
            keys.getStyleClass().add("beside");
        }
    }

    /** A form is filled beside its keys on every wide screen; a PIN only where the screen is low. */
    private boolean beside(Region keys) {
        return wide() && (keys instanceof NumberPad || getWidth() > getHeight());
    }

    /** Runs what changes the screen: at once, or where a finger is down after it was lifted and its tap was heard. */
    void untouched(Runnable change) {
        if (pressed) {
            whenLifted = Optional.of(change);
        } else {
            change.run();
        }
    }

    private void lifted() {
        pressed = false;
        Optional<Runnable> waiting = whenLifted;
        whenLifted = Optional.empty();
        // The tap itself is told after the finger is lifted, and before this.
        waiting.ifPresent(change -> Platform.runLater(() -> untouched(change)));
    }

    /** The id of what the keyboard is on, empty for nothing on the screen itself. */
    Optional<String> focused() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(owner -> inside(frame, owner))
                .map(Node::getId);
    }

    /** Puts the keyboard on what has this id, where there is such a thing. */
    void focus(String id) {
        lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()) && node.isFocusTraversable())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** Whether this is the body now shown. */
    boolean shows(Node body) {
        return middle.getCenter() == body;
    }

    /** How far the page is scrolled, in pixels. */
    double scrolled() {
        return middle.getCenter() instanceof ScrollPane page ? page.getVvalue() * hidden(page) : 0;
    }

    /** Scrolls the page as far as another was. */
    void scrollTo(double pixels) {
        if (pixels > 0 && middle.getCenter() instanceof ScrollPane page) {
            applyCss();
            layout();
            page.setVvalue(Math.min(1, pixels / Math.max(1, hidden(page))));
        }
    }

    private static double hidden(ScrollPane page) {
        double content = page.getContent().getLayoutBounds().getHeight();
        return Math.max(0, content - page.getViewportBounds().getHeight());
    }

    /** The sheet that is open. */
    Optional<Node> sheet() {
        return sheet;
    }

    void open(Node content) {
        closeSheet();
        StackPane layer = new StackPane();
        layer.getStyleClass().add("scrim");
        layer.setOnMousePressed(event -> {
            if (event.getTarget() == layer) {
                closeSheet();
            }
        });
        StackPane.setAlignment(content, Pos.BOTTOM_CENTER);
        layer.getChildren().add(content);
        sheet = Optional.of(layer);
        getChildren().add(layer);
        keepFocus(frame);
    }

    void closeSheet() {
        sheet.ifPresent(getChildren()::remove);
        sheet = Optional.empty();
    }

    /** The keyboard stays inside an open sheet. */
    private void keepFocus(Node focused) {
        if (sheet.isPresent() && focused != null && !inside(sheet.get(), focused)) {
            sheet.get().lookupAll("*").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private static boolean inside(Node outer, Node inner) {
        Node at = inner;
        while (at != null && at != outer) {
            at = at.getParent();
        }
        return at == outer;
    }

    private void goneBack(Runnable goBack) {
        if (sheet.isPresent()) {
            closeSheet();
        } else if (pad.isPresent() && pad.get() instanceof NumberPad open) {
            open.close();
        } else {
            goBack.run();
        }
    }

    private void turned() {
        wasWide = wide();
        // After the layout that found the new width, not in the midst of it.
        Platform.runLater(turned);
    }

    private void arrange() {
        Optional<Room> room = screen.flatMap(Screen::room);
        boolean wide = wide();
        bar.getChildren().clear();
        rail.getChildren().clear();
        bottom.getChildren().clear();
        frame.setLeft(null);
        frame.setRight(null);
        if (wide && pad.filter(keys -> !beside(keys)).isEmpty()) {
            pad.ifPresent(frame::setRight);
            // Between rooms and keys, which have the whole height of a phone on its side.
            middle.setBottom(footer.orElse(null));
        } else {
            middle.setBottom(null);
            pad.<Node>map(open -> open).or(() -> footer).ifPresent(bottom.getChildren()::add);
        }
        if (room.isPresent()) {
            for (Room each : Room.values()) {
                rooms.get(each.ordinal()).setSelected(each == room.get());
            }
            (wide ? rail : bar).getChildren().addAll(rooms);
            if (wide) {
                frame.setLeft(rail);
            } else {
                bottom.getChildren().add(bar);
            }
        }
    }

    private static ToggleButton item(Room room, Words words, Consumer<Room> enter) {
        ToggleButton item = new ToggleButton(words.say(room.key()), room.icon().draw());
        item.setId("room-" + room.name().toLowerCase(Locale.ROOT));
        item.setAccessibleText(words.say(room.key()));
        item.getStyleClass().add("nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setMinWidth(48);
        item.setPrefWidth(72);
        HBox.setHgrow(item, Priority.ALWAYS);
        item.setOnAction(event -> enter.accept(room));
        return item;
    }
}
