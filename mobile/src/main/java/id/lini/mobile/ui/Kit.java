package id.lini.mobile.ui;

import id.lini.mobile.app.Line;
import id.lini.shared.entry.EntryState;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The few pieces that every screen is made of. */
final class Kit {
    private static final double OFF_EDGE = 40;

    private Kit() {}

    /** A text that wraps. */
    static Label text(String text, String... classes) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(classes);
        // Without this a wrapped label is cut to one line when the column is short of height.
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    /** Puts a text into a label, which takes no room while it has none. */
    static void put(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    /** The one thing to do here, as wide as the screen. */
    static Button primary(String id, String text, Runnable action) {
        return wide(id, text, "primary", action);
    }

    /** A second thing to do, as wide as it may be. */
    static Button secondary(String id, String text, Runnable action) {
        return wide(id, text, "secondary", action);
    }

    /** Something that is seldom done. */
    static Button quiet(String id, String text, Runnable action) {
        return wide(id, text, "quiet", action);
    }

    /** An icon to tap; {@code says} is its name for readers. */
    static Button icon(String id, Icon icon, String says, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(icon.draw());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(says);
        button.getStyleClass().add("icon-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A scrolling page. */
    static ScrollPane page(Node... children) {
        VBox column = new VBox(children);
        column.getStyleClass().add("page");
        return scrolling(column);
    }

    static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** Rows under each other with thin lines between. */
    static VBox rows(List<? extends Node> rows) {
        VBox box = new VBox();
        box.getStyleClass().add("rows");
        box.getChildren().addAll(rows);
        if (!rows.isEmpty()) {
            rows.get(0).getStyleClass().add("first");
        }
        return box;
    }

    /** A draft or entry as a row. */
    static Row line(Line line, Runnable action) {
        VBox left = new VBox(2, text(line.title(), "strong"), text(line.detail(), "muted", "small"));
        if (!line.reason().isEmpty()) {
            left.getChildren().add(text(line.reason(), "small", Icon.tone(line.state())));
        }
        left.getChildren().add(state(line.state(), line.word()));
        String says = line.title() + ", " + line.detail() + ", " + line.word() + " " + line.reason();
        return new Row("line-" + line.id(), left, Icon.FORTH.draw("tone-muted"), says, action);
    }

    /** A state: icon and word in its colour. */
    static HBox state(EntryState state, String word) {
        HBox chip = new HBox(6, Icon.of(state).draw(Icon.tone(state)), text(word, "small", "strong", Icon.tone(state)));
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }

    /** Something to know, with its icon; {@code kind} is plain, good, warn or bad. */
    static HBox notice(String kind, String text) {
        Icon icon = kind.equals("good") ? Icon.TICK : kind.equals("plain") ? Icon.CLOCK : Icon.ALERT;
        Label words = text(text);
        HBox notice = new HBox(icon.draw("tone-" + (kind.equals("plain") ? "muted" : kind)), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        notice.getStyleClass().addAll("notice", kind);
        return notice;
    }

    /** Something to know: the gist, and beneath it the rest. */
    static HBox notice(String kind, String gist, String text) {
        HBox notice = notice(kind, gist);
        Node head = notice.getChildren().remove(1);
        head.getStyleClass().add("strong");
        VBox words = new VBox(4, head, text(text));
        HBox.setHgrow(words, Priority.ALWAYS);
        notice.getChildren().add(words);
        return notice;
    }

    /** The most likely next thing: what to do, and beneath it about what. */
    static Row action(String id, String what, String about, Runnable action) {
        VBox words = new VBox(2, text(what, "h2"));
        if (!about.isEmpty()) {
            words.getChildren().add(text(about, "small"));
        }
        Row row = new Row(
                id, words, Icon.FORTH.draw("tone-inverse"), about.isEmpty() ? what : what + ": " + about, action);
        row.getStyleClass().add("action");
        return row;
    }

    /** A field to look for something. */
    static TextField search(String id, String prompt) {
        TextField search = new TextField();
        search.setId(id);
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.getStyleClass().add("search");
        return search;
    }

    /** What stands at the thumb. */
    static VBox footer(Node... content) {
        VBox footer = new VBox(content);
        footer.getStyleClass().add("footer");
        return footer;
    }

    /** Two columns where the screen is wide, otherwise one after the other. */
    static ScrollPane columns(boolean wide, List<Node> left, List<Node> right) {
        if (!wide) {
            List<Node> all = new ArrayList<>(left);
            all.addAll(right);
            return page(all.toArray(Node[]::new));
        }
        VBox one = new VBox(16);
        one.getChildren().setAll(left);
        VBox two = new VBox(16);
        two.getChildren().setAll(right);
        GridPane grid = new GridPane();
        grid.setHgap(24);
        for (VBox column : List.of(one, two)) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
            grid.add(column, grid.getColumnConstraints().size() - 1, 0);
        }
        VBox page = new VBox(grid);
        page.getStyleClass().add("page");
        return scrolling(page);
    }

    /** Scrolls the page until a node on it is in sight. */
    static void bringIntoView(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        if (at instanceof ScrollPane scroll && scroll.getContent() != null) {
            // What was just added has no height before it has its style.
            scroll.applyCss();
            scroll.layout();
            Node content = scroll.getContent();
            double hidden = content.getBoundsInLocal().getHeight()
                    - scroll.getViewportBounds().getHeight();
            double top = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                    .getMinY();
            if (hidden > 0) {
                scroll.setVvalue(Math.max(0, Math.min(1, (top - OFF_EDGE) / hidden)));
            }
        }
    }

    /** A small fact: what it is, and beneath it the value. */
    static VBox fact(String name, String value) {
        return new VBox(text(name, "small", "muted"), text(value));
    }

    /** A heading with what follows it. */
    static VBox section(String title, Node... content) {
        VBox section = new VBox(8);
        section.getChildren().add(text(title, "h2"));
        section.getChildren().addAll(content);
        return section;
    }

    private static Button wide(String id, String text, String kind, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(text);
        button.getStyleClass().add(kind);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }
}
