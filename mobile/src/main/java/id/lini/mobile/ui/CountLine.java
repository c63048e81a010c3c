package id.lini.mobile.ui;

import id.lini.mobile.app.FormPage;
import id.lini.mobile.app.Words;
import id.lini.shared.validation.Finding;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One count: its name, last month's figure muted, and the value, where blank looks like nothing and zero like a figure. */
final class CountLine {
    private final Words words;
    private final FormPage.CountRow row;
    private final Label value = new Label();
    private final Row node;

    CountLine(Words words, FormPage.CountRow row, Optional<Long> last, Consumer<CountLine> tapped) {
        this.words = words;
        this.row = row;
        String before = last.map(figure -> words.say("fill.last", figure)).orElse("");
        VBox left = new VBox(Kit.text(row.label()));
        // "Rumah tangga, in rumah tangga" says nothing.
        String unit = row.unit().equalsIgnoreCase(row.label()) ? "" : row.unit();
        String beside = before.isEmpty() || unit.isEmpty() ? before + unit : before + " · " + unit;
        if (!beside.isEmpty()) {
            left.getChildren().add(Kit.text(beside, "small", "muted"));
        }
        value.getStyleClass().add("value");
        value.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        this.node = new Row("count-" + row.cell(), left, value, row.label(), () -> tapped.accept(this));
    }

    FormPage.CountRow row() {
        return row;
    }

    Row node() {
        return node;
    }

    void active(boolean active) {
        toggle(node, "active", active);
    }

    void show(Optional<Long> count, Optional<Finding> finding) {
        value.setText(count.map(words::number).orElse(words.say("fill.blank")));
        toggle(value, "blank", count.isEmpty());
        toggle(node, "wrong", finding.filter(Finding::stops).isPresent());
        node.setAccessibleText(row.label() + ": " + count.map(words::number).orElse(words.say("entry.blank")));
    }

    private static void toggle(javafx.scene.Node styled, String name, boolean on) {
        styled.getStyleClass().remove(name);
        if (on) {
            styled.getStyleClass().add(name);
        }
    }
}
