package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.FormPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A table of counts with its sums, as the paper has it, in columns of equal width. */
final class CountTable {
    private static final double LABEL_SHARE = 36;

    private final Desk desk;
    private final DraftModel draft;
    private final FormPage page;
    private final List<CountView> cells = new ArrayList<>();
    private final List<Label> sums = new ArrayList<>();
    private final VBox node = new VBox();

    CountTable(Desk desk, DraftModel draft, FormPage page, Consumer<CountView> tapped) {
        this.desk = desk;
        this.draft = draft;
        this.page = page;
        node.getStyleClass().add("rows");
        GridPane head = line("table-head");
        for (int i = 0; i < page.columns().size(); i++) {
            Label heading = Kit.text(page.columns().get(i), "small", "strong");
            heading.setTextAlignment(TextAlignment.RIGHT);
            head.add(right(heading), i + 1, 0);
        }
        node.getChildren().add(head);
        for (FormPage.Row row : page.rows()) {
            node.getChildren().add(line((FormPage.TableRow) row, tapped));
        }
        if (draft.columnTotal(page, 0).isPresent()) {
            node.getChildren().add(sumLine());
        }
    }

    Node node() {
        return node;
    }

    List<CountView> cells() {
        return cells;
    }

    /** Adds up anew. */
    void sum() {
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i).setText(desk.words().number(draft.columnTotal(page, i).orElse(0L)));
        }
    }

    private GridPane line(FormPage.TableRow row, Consumer<CountView> tapped) {
        GridPane line = line("table-line");
        line.add(Kit.text(row.label()), 0, 0);
        for (int i = 0; i < row.counts().size(); i++) {
            CountCell cell = new CountCell(desk, draft, row.counts().get(i), tapped);
            cells.add(cell);
            line.add(cell.node(), i + 1, 0);
        }
        return line;
    }

    private GridPane sumLine() {
        GridPane line = line("table-sum");
        line.add(Kit.text(desk.say("fill.sum"), "strong"), 0, 0);
        for (int i = 0; i < page.columns().size(); i++) {
            Label sum = Kit.text("", "h2");
            sum.setId("sum-" + i);
            sums.add(sum);
            line.add(right(sum), i + 1, 0);
        }
        return line;
    }

    private GridPane line(String style) {
        GridPane line = new GridPane();
        line.getStyleClass().add(style);
        line.setHgap(4);
        line.setAlignment(Pos.CENTER_LEFT);
        double share = page.columns().size() > 2 ? LABEL_SHARE / 2 + 8 : LABEL_SHARE;
        for (int i = 0; i <= page.columns().size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(
                    i == 0 ? share : (100 - share) / page.columns().size());
            line.getColumnConstraints().add(column);
        }
        return line;
    }

    private static Region right(Label text) {
        VBox box = new VBox(text);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }
}
