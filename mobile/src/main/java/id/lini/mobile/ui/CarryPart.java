package id.lini.mobile.ui;

import id.lini.mobile.app.Carried;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Making a file of what waits, for the phone that gets no network. */
final class CarryPart {
    private final Desk desk;
    private final VBox said = new VBox();
    private final Button make;

    CarryPart(Desk desk) {
        this.desk = desk;
        this.make = Kit.secondary("carry", desk.say("carry.make"), this::make);
    }

    Node node() {
        return Kit.section(desk.say("carry.title"), Kit.text(desk.say("carry.explain"), "muted"), make, said);
    }

    private void make() {
        make.setDisable(true);
        Carried carried = new Carried(desk.platform().folder());
        Later.run(() -> carried.make(desk.session()), this::hand);
    }

    private void hand(Path file) {
        make.setDisable(false);
        boolean handed = desk.platform().share(file, desk.say("carry.title"));
        Node notice = handed
                ? Kit.notice("good", desk.say("carry.made", file.getFileName()))
                : Kit.notice("warn", desk.say("carry.none"));
        notice.setId("carry-said");
        said.getChildren().setAll(notice);
        Platform.runLater(() -> Kit.bringIntoView(make));
    }
}
