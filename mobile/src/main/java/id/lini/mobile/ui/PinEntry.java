package id.lini.mobile.ui;

import id.lini.mobile.app.Words;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Typing a PIN: what is asked, a dot for each digit, what went wrong; and the keys, which stand at the thumb. */
final class PinEntry {
    private static final int SHOWN = 6;
    private static final int MOST = 12;
    private static final double KEY_HEIGHT = 60;
    private static final double WIDEST = 420;

    private final Words words;
    private final Label asked = Kit.text("", "h2");
    private final Label said = Kit.text("");
    private final HBox dots = new HBox();
    private final VBox top;
    private final VBox keys;
    private final Button done;
    private Consumer<String> entered = digits -> {
        // Nothing is asked yet.
    };
    private String digits = "";
    private boolean closed;

    PinEntry(Words words) {
        this.words = words;
        dots.getStyleClass().add("dots");
        asked.setId("pin-asked");
        said.setId("pin-said");
        asked.setTextAlignment(TextAlignment.CENTER);
        said.setTextAlignment(TextAlignment.CENTER);
        top = new VBox(12, asked, dots, said);
        top.setAlignment(Pos.CENTER);
        done = key("pin-done", words.say("pin.done"), this::done);
        done.getStyleClass().add("next");
        keys = new VBox(grid());
        keys.getStyleClass().add("pad");
        keys.setAlignment(Pos.BOTTOM_CENTER);
        keys.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        show();
    }

    /** What is asked, and the dots. */
    Node top() {
        return top;
    }

    /** The keys. */
    Region keys() {
        return keys;
    }

    /** Asks for a PIN. */
    void ask(String text, Consumer<String> then) {
        asked.setText(text);
        entered = then;
        closed = false;
        clear();
    }

    /** Says something in a tone: muted, tone-bad. */
    void say(String text, String tone) {
        Kit.put(said, text);
        said.getStyleClass().setAll("label", tone);
    }

    /** No key is taken while a PIN is tried, or before another may be. */
    void close(String why) {
        closed = true;
        say(why, "muted");
        clear();
    }

    /** Takes keys of a desktop's keyboard that are typed anywhere on the screen. */
    void listen(Node screen) {
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void typed(KeyEvent event) {
        String text = event.getText();
        if (text.length() == 1 && Character.isDigit(text.charAt(0))) {
            digit(text.charAt(0));
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            erase();
        } else if (event.getCode() == KeyCode.ENTER && !digits.isEmpty()) {
            done();
        } else {
            return;
        }
        event.consume();
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(8);
        grid.setMaxWidth(WIDEST);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(column);
        }
        for (int digit = 1; digit <= 9; digit++) {
            char pressed = (char) ('0' + digit);
            grid.add(
                    key("pin-" + digit, String.valueOf(digit), () -> digit(pressed)), (digit - 1) % 3, (digit - 1) / 3);
        }
        Button erase = key("pin-erase", "", this::erase);
        erase.setGraphic(Icon.ERASE.draw());
        erase.setAccessibleText(words.say("pad.erase"));
        grid.add(erase, 0, 3);
        grid.add(key("pin-0", "0", () -> digit('0')), 1, 3);
        grid.add(done, 2, 3);
        return grid;
    }

    private static Button key(String id, String text, Runnable action) {
        Button key = new Button(text);
        key.setId(id);
        key.setAccessibleText(text);
        key.getStyleClass().add("key");
        key.setMaxWidth(Double.MAX_VALUE);
        key.setPrefHeight(KEY_HEIGHT);
        key.setOnAction(event -> action.run());
        return key;
    }

    private void digit(char digit) {
        if (!closed && digits.length() < MOST) {
            digits += digit;
            show();
        }
    }

    private void erase() {
        if (!digits.isEmpty()) {
            digits = digits.substring(0, digits.length() - 1);
            show();
        }
    }

    private void clear() {
        digits = "";
        show();
    }

    private void done() {
        if (!closed && !digits.isEmpty()) {
            entered.accept(digits);
        }
    }

    private void show() {
        dots.getChildren().clear();
        for (int i = 0; i < Math.max(SHOWN, digits.length()); i++) {
            Region dot = new Region();
            dot.getStyleClass().add("dot");
            if (i < digits.length()) {
                dot.getStyleClass().add("full");
            }
            dots.getChildren().add(dot);
        }
        dots.setSpacing(digits.length() > SHOWN ? 6 : 16);
        dots.setAccessibleText(words.say("pin.typed", digits.length()));
        done.setDisable(closed || digits.isEmpty());
        keys.setDisable(closed);
    }
}
