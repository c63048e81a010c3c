package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.FormPage;
import id.lini.shared.validation.Finding;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * One count of a draft: the value, where blank is a dashed place to write in and zero a figure, beside it the figure of
 * the period before and, in a correction, that of the entry corrected.
 */
abstract class CountView {
    /** Longer figures are written smaller in a table, whose columns do not grow. */
    private static final int LONG = 5;

    private final Desk desk;
    private final DraftModel draft;
    private final FormPage.CountRow row;
    private final Label value = new Figure();

    CountView(Desk desk, DraftModel draft, FormPage.CountRow row) {
        this.desk = desk;
        this.draft = draft;
        this.row = row;
        value.getStyleClass().add("value");
    }

    /** What is tapped, and coloured. */
    abstract Node node();

    /** What to say of it beneath, empty for nothing. */
    abstract void complain(Optional<Finding> finding);

    final FormPage.CountRow row() {
        return row;
    }

    final Label value() {
        return value;
    }

    final Desk desk() {
        return desk;
    }

    /** The figures it is read beside, short enough for a table's cell. */
    final List<String> beside(boolean brief) {
        String last = draft.last(row.cell())
                .map(figure -> desk.say(brief ? "fill.last.brief" : "fill.last", figure))
                .orElse("");
        String before = draft.corrects()
                ? desk.say(
                        brief ? "fill.before.brief" : "fill.before",
                        draft.before(row.cell()).map(desk.words()::number).orElse(desk.say("entry.blank")))
                : "";
        return List.of(before, last).stream().filter(text -> !text.isEmpty()).toList();
    }

    final void active(boolean active) {
        toggle("active", active);
    }

    /** Shows what the draft holds now. */
    final void show() {
        Optional<Long> count = draft.count(row.cell());
        Optional<Finding> finding = draft.at(row.cell());
        value.setText(count.map(desk.words()::number).orElse(desk.say("fill.blank")));
        value.getStyleClass().removeAll("blank", "long");
        if (value.getText().length() > LONG) {
            value.getStyleClass().add("long");
        }
        if (count.isEmpty()) {
            value.getStyleClass().add("blank");
        }
        toggle("wrong", finding.filter(Finding::stops).isPresent());
        toggle("changed", draft.changed(row.cell()));
        complain(finding);
        String said = count.map(desk.words()::number).orElse(desk.say("entry.blank"));
        node().setAccessibleText(row.name() + ": " + said + ". " + String.join(", ", beside(false)));
    }

    /** A place to tap of some width, and never narrower than its figure, which must not be cut. */
    private static final class Figure extends Label {
        private static final double LEAST = 72;

        @Override
        protected double computeMinWidth(double height) {
            return Math.max(LEAST, computePrefWidth(height));
        }
    }

    private void toggle(String name, boolean on) {
        node().getStyleClass().remove(name);
        if (on) {
            node().getStyleClass().add(name);
        }
    }
}
