package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.FormPage;
import id.lini.shared.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A count with a line of its own: its name and what it is read beside at the left, the value at the right. */
final class CountLine extends CountView {
    private final Label wrong = Kit.text("", "beside");
    private final Row node;

    CountLine(Desk desk, DraftModel draft, FormPage.CountRow row, Consumer<CountView> tapped) {
        super(desk, draft, row);
        VBox left = new VBox(Kit.text(row.label()));
        List<String> beside = new ArrayList<>(beside(false));
        // "Rumah tangga, in rumah tangga" says nothing.
        if (!row.unit().equalsIgnoreCase(row.label())) {
            beside.add(row.unit());
        }
        if (!beside.isEmpty()) {
            left.getChildren().add(Kit.text(String.join(" · ", beside), "small", "muted"));
        }
        left.getChildren().add(wrong);
        this.node = new Row("count-" + row.cell(), left, value(), row.name(), () -> tapped.accept(this));
    }

    @Override
    Node node() {
        return node;
    }

    @Override
    void complain(Optional<Finding> finding) {
        wrong.setText(finding.map(Finding::message).map(desk().words()::say).orElse(""));
        wrong.setVisible(finding.isPresent());
        wrong.setManaged(finding.isPresent());
    }
}
