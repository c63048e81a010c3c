package id.lini.mobile.ui;

import id.lini.mobile.app.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame around every screen: title above, rooms or the screen's own footer below, sheets over all. */
final class Shell extends StackPane {
    private final BorderPane frame = new BorderPane();
    private final HBox top = new HBox();
    private final Label title = Kit.text("", "h2");
    private final Label subtitle = Kit.text("", "small", "muted");
    private final Map<Room, ToggleButton> rooms = new EnumMap<>(Room.class);
    private final HBox nav = new HBox();
    private final Button back;
    private Optional<Node> sheet = Optional.empty();

    Shell(Words words, Consumer<Room> enter, Runnable goBack) {
        back = Kit.icon("back", Icon.BACK, words.say("back"), goBack);
        title.setId("title");
        subtitle.setId("subtitle");
        VBox titles = new VBox(title, subtitle);
        titles.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(titles, Priority.ALWAYS);
        top.getChildren().addAll(back, titles);
        top.getStyleClass().add("top-bar");
        frame.setTop(top);
        nav.getStyleClass().add("nav");
        for (Room room : Room.values()) {
            nav.getChildren().add(item(room, words, enter));
        }
        getChildren().add(frame);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // The phone's back key arrives as Escape.
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                if (sheet.isPresent()) {
                    closeSheet();
                } else {
                    goBack.run();
                }
            }
        });
    }

    /** Keeps clear of the system's bars. */
    void safe(int above, int below) {
        frame.setPadding(new javafx.geometry.Insets(above, 0, below, 0));
    }

    void show(Screen screen, boolean canGoBack) {
        closeSheet();
        title.setText(screen.title());
        subtitle.setText(screen.subtitle());
        subtitle.setVisible(!screen.subtitle().isEmpty());
        subtitle.setManaged(!screen.subtitle().isEmpty());
        back.setVisible(canGoBack);
        back.setManaged(canGoBack);
        top.getStyleClass().remove("with-back");
        if (canGoBack) {
            top.getStyleClass().add("with-back");
        }
        frame.setCenter(screen.body());
        frame.setBottom(screen.footer().orElse(nav));
        rooms.forEach((room, item) ->
                item.setSelected(screen.room().filter(room::equals).isPresent()));
    }

    /** Another footer for the screen that is shown: the number pad. */
    void footer(Node footer) {
        frame.setBottom(footer);
    }

    /** Whether this is the body now shown. */
    boolean shows(Node body) {
        return frame.getCenter() == body;
    }

    /** The screen before enrolment: no rooms to go to. */
    void withoutRooms() {
        frame.setBottom(null);
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
        StackPane.setAlignment(content, javafx.geometry.Pos.BOTTOM_CENTER);
        layer.getChildren().add(content);
        sheet = Optional.of(layer);
        getChildren().add(layer);
    }

    void closeSheet() {
        sheet.ifPresent(getChildren()::remove);
        sheet = Optional.empty();
    }

    private ToggleButton item(Room room, Words words, Consumer<Room> enter) {
        ToggleButton item = new ToggleButton(words.say(room.key()), room.icon().draw());
        item.setId("room-" + room.name().toLowerCase(java.util.Locale.ROOT));
        item.getStyleClass().add("nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setMinWidth(48);
        item.setPrefWidth(72);
        HBox.setHgrow(item, Priority.ALWAYS);
        item.setOnAction(event -> enter.accept(room));
        rooms.put(room, item);
        return item;
    }
}
