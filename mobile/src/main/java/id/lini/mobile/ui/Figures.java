package id.lini.mobile.ui;

import id.lini.mobile.app.FormPage;
import id.lini.mobile.app.Words;
import id.lini.shared.entry.Cell;
import id.lini.shared.form.Field;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A page of a form to read: its answers, and where one is given, the old figure beside a changed one. */
final class Figures {
    private static final double LABEL_SHARE = 40;
    private static final double TEXT_WIDTH = 200;

    private final Words words;
    private final Function<Cell, Optional<Long>> count;
    private final Function<Field, String> field;
    private final Function<Cell, Optional<String>> before;

    /**
     * Over some answers.
     *
     * @param before what a count was before it was changed, empty where it was not
     */
    Figures(
            Words words,
            Function<Cell, Optional<Long>> count,
            Function<Field, String> field,
            Function<Cell, Optional<String>> before) {
        this.words = words;
        this.count = count;
        this.field = field;
        this.before = before;
    }

    /** The page under its heading. */
    Node of(FormPage page) {
        VBox rows = new VBox(6);
        if (page.table()) {
            GridPane head = grid(page);
            for (int i = 0; i < page.columns().size(); i++) {
                head.add(right(Kit.text(page.columns().get(i), "small", "muted")), i + 1, 0);
            }
            rows.getChildren().add(head);
        }
        for (FormPage.Row row : page.rows()) {
            rows.getChildren().add(row instanceof FormPage.TableRow table ? line(page, table) : line(row));
        }
        return Kit.section(page.heading(), rows);
    }

    private GridPane line(FormPage page, FormPage.TableRow row) {
        GridPane line = grid(page);
        line.add(Kit.text(row.label(), "muted"), 0, 0);
        for (int i = 0; i < row.counts().size(); i++) {
            line.add(right(value(row.counts().get(i).cell())), i + 1, 0);
        }
        return line;
    }

    private HBox line(FormPage.Row row) {
        Label label = Kit.text(row.label(), "muted");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Region value;
        if (row instanceof FormPage.CountRow one) {
            VBox figures = new VBox(value(one.cell()));
            figures.setAlignment(Pos.BASELINE_RIGHT);
            before.apply(one.cell()).ifPresent(old -> figures.getChildren().add(Kit.text(old, "small", "muted")));
            figures.setMinWidth(Region.USE_PREF_SIZE);
            value = figures;
        } else {
            String said = said(((FormPage.FieldRow) row).field());
            Label text =
                    Kit.text(said.isEmpty() ? words.say("entry.blank") : said, said.isEmpty() ? "muted" : "strong");
            text.setTextAlignment(TextAlignment.RIGHT);
            text.setMaxWidth(TEXT_WIDTH);
            value = text;
        }
        HBox line = new HBox(12, label, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private Label value(Cell cell) {
        Optional<Long> figure = count.apply(cell);
        Label value = Kit.text(
                figure.map(words::number).orElse(words.say("entry.blank")), figure.isPresent() ? "strong" : "muted");
        before.apply(cell).ifPresent(old -> value.getStyleClass().add("tone-accent"));
        return value;
    }

    private String said(Field asked) {
        String given = field.apply(asked);
        return asked.options().stream()
                .filter(option -> option.id().equals(given))
                .map(option -> words.say(option.label()))
                .findFirst()
                .orElse(given);
    }

    private static GridPane grid(FormPage page) {
        GridPane grid = new GridPane();
        grid.setHgap(4);
        double share = page.columns().size() > 2 ? LABEL_SHARE / 2 + 8 : LABEL_SHARE;
        for (int i = 0; i <= page.columns().size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(
                    i == 0 ? share : (100 - share) / page.columns().size());
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Region right(Label text) {
        text.setTextAlignment(TextAlignment.RIGHT);
        VBox box = new VBox(text);
        box.setAlignment(Pos.TOP_RIGHT);
        return box;
    }
}
