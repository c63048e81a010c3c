package id.lini.mobile.ui;

import id.lini.mobile.app.Words;
import id.lini.shared.validation.EntryValidator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The app's own number pad over the lower half of the screen. The first digit replaces what was there; each key is kept
 * at once.
 */
final class NumberPad extends VBox {
    private static final double KEY_HEIGHT = 60;
    private static final int COLUMNS = 4;

    private final Words words;
    private final Label name = Kit.text("", "strong");
    private final Label beside = Kit.text("", "small", "muted");
    private final Consumer<Optional<Long>> changed;
    private final Runnable next;
    private final Runnable closed;
    private Optional<Long> value = Optional.empty();
    private boolean fresh = true;

    NumberPad(Words words, Consumer<Optional<Long>> changed, Runnable next, Runnable closed) {
        this.words = words;
        this.changed = changed;
        this.next = next;
        this.closed = closed;
        setId("pad");
        getStyleClass().add("pad");
        name.setId("pad-name");
        beside.setId("pad-beside");
        VBox said = new VBox(name, beside);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox head = new HBox(8, said, Kit.icon("pad-close", Icon.DOWN, words.say("pad.close"), closed));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, keys());
    }

    /** Takes over a count. */
    void edit(String count, Optional<Long> current) {
        name.setText(count);
        value = current;
        fresh = true;
    }

    /** What to say under the count's name: what is wrong, or what it is read beside. */
    void say(String text, boolean wrong) {
        beside.setText(text);
        beside.setVisible(!text.isEmpty());
        beside.setManaged(!text.isEmpty());
        beside.getStyleClass().setAll("label", "small", wrong ? "tone-bad" : "muted");
        // At the side of a phone that lies there is no room for both, and the line itself is in sight.
        boolean named = !(wrong && getStyleClass().contains("beside"));
        name.setVisible(named);
        name.setManaged(named);
    }

    /** A key of a desktop's keyboard; whether it meant something here. */
    boolean typed(KeyEvent event) {
        if (event.getCode().isDigitKey() || event.getCode().isKeypadKey()) {
            String text = event.getText();
            if (text.length() == 1 && Character.isDigit(text.charAt(0))) {
                digit(text.charAt(0) - '0');
                return true;
            }
        }
        if (event.getCode() == KeyCode.BACK_SPACE) {
            erase();
        } else if (event.getCode() == KeyCode.DELETE) {
            change(Optional.empty());
        } else if (event.getCode() == KeyCode.ENTER) {
            next.run();
        } else {
            return false;
        }
        return true;
    }

    private GridPane keys() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (int digit = 1; digit <= 9; digit++) {
            int pressed = digit;
            grid.add(
                    key("key-" + digit, String.valueOf(digit), () -> digit(pressed)), (digit - 1) % 3, (digit - 1) / 3);
        }
        grid.add(drawn("key-erase", Icon.ERASE, words.say("pad.erase"), this::erase), 3, 0);
        grid.add(drawn("key-plus", Icon.PLUS, words.say("pad.plus"), () -> step(1)), 3, 1);
        grid.add(drawn("key-minus", Icon.MINUS, words.say("pad.minus"), () -> step(-1)), 3, 2);
        Button blank = key("key-blank", words.say("pad.blank"), () -> change(Optional.empty()));
        blank.getStyleClass().add("word");
        grid.add(blank, 0, 3);
        grid.add(key("key-0", "0", () -> digit(0)), 1, 3);
        Button onward = key("key-next", words.say("pad.next"), next);
        onward.getStyleClass().add("next");
        grid.add(onward, 2, 3, 2, 1);
        return grid;
    }

    private Button drawn(String id, Icon icon, String says, Runnable action) {
        Button key = key(id, "", action);
        Node drawing = icon.draw();
        key.setGraphic(drawing);
        key.setAccessibleText(says);
        return key;
    }

    private static Button key(String id, String text, Runnable action) {
        Button key = new Button(text);
        key.setId(id);
        key.setAccessibleText(text);
        key.getStyleClass().add("key");
        key.setFocusTraversable(false);
        key.setMaxWidth(Double.MAX_VALUE);
        key.setMnemonicParsing(false);
        key.setPrefHeight(KEY_HEIGHT);
        key.setOnAction(event -> action.run());
        return key;
    }

    private void digit(int digit) {
        long before = fresh ? 0 : value.orElse(0L);
        long now = before * 10 + digit;
        if (now <= EntryValidator.MAX_COUNT) {
            change(Optional.of(now));
        }
    }

    private void erase() {
        change(value.filter(now -> now > 9).map(now -> now / 10));
    }

    private void step(int by) {
        long now = Math.max(0, value.orElse(0L) + by);
        if (now <= EntryValidator.MAX_COUNT) {
            change(Optional.of(now));
            fresh = true;
        }
    }

    private void change(Optional<Long> now) {
        fresh = false;
        value = now;
        changed.accept(now);
    }

    void close() {
        closed.run();
    }
}
