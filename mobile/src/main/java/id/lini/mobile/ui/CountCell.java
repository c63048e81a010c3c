package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.FormPage;
import id.lini.shared.validation.Finding;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** A count in a table: the value, and small beneath it what it is read beside. */
final class CountCell extends CountView {
    private final VBox node;

    CountCell(Desk desk, DraftModel draft, FormPage.CountRow row, Consumer<CountView> tapped) {
        super(desk, draft, row);
        value().setMaxWidth(Double.MAX_VALUE);
        this.node = new VBox(value());
        for (String text : beside(true)) {
            Label small = Kit.text(text, "small", "muted");
            small.setWrapText(false);
            node.getChildren().add(small);
        }
        node.setId("count-" + row.cell());
        node.setAlignment(Pos.CENTER_RIGHT);
        node.getStyleClass().add("cell");
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                tapped.accept(this);
            }
        });
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                tapped.accept(this);
            }
        });
    }

    @Override
    Node node() {
        return node;
    }

    @Override
    void complain(Optional<Finding> finding) {
        // The cell turns red; the words stand above the table and on the pad, where there is room for them.
    }
}
