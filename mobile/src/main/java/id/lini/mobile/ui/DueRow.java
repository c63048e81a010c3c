package id.lini.mobile.ui;

import id.lini.mobile.app.HomeModel;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One report to fill, as a row. */
final class DueRow {
    private DueRow() {}

    static Row of(Desk desk, HomeModel.Due due, String id) {
        String title = desk.words().say(due.form().title());
        String detail = due.unit().name() + " · " + desk.words().period(due.period());
        VBox left = new VBox(2, Kit.text(title, "strong"), Kit.text(detail, "small", "muted"));
        if (due.late()) {
            HBox late = new HBox(
                    6, Icon.ALERT.draw("tone-warn"), Kit.text(desk.say("home.late"), "small", "strong", "tone-warn"));
            late.setAlignment(Pos.CENTER_LEFT);
            left.getChildren().add(late);
        }
        return new Row(
                id,
                left,
                Icon.FORTH.draw("tone-muted"),
                title + ", " + detail + (due.late() ? ", " + desk.say("home.late") : ""),
                () -> desk.go().begin(due.form().id(), due.unit().id(), due.period()));
    }
}
