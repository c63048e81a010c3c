package id.lini.mobile.ui;

import id.lini.mobile.app.Carried;
import id.lini.mobile.app.CarriedBack;
import id.lini.mobile.platform.Incoming;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** For the phone that gets no network: a file of what waits for the office, and the office's receipts back from a file. */
final class CarryPart {
    private final Desk desk;
    private final VBox said = new VBox();
    private final Button make;
    private final Button take;

    CarryPart(Desk desk) {
        this.desk = desk;
        this.make = Kit.secondary("carry", desk.say("carry.make"), this::make);
        this.take = Kit.secondary("carry-back", desk.say("carry.back"), this::take);
    }

    Node node() {
        VBox part = Kit.section(desk.say("carry.title"), Kit.text(desk.say("carry.explain"), "muted"), make, said);
        if (desk.platform().picksFiles()) {
            part.getChildren().addAll(Kit.text(desk.say("carry.back.explain"), "muted"), take);
        }
        return part;
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

    private void take() {
        desk.platform().pickFile(desk.say("carry.back"), Carried.ENDING, this::found);
    }

    private void found(Incoming incoming) {
        if (incoming instanceof Incoming.Missing missing) {
            result(new CarriedBack.Said(false, desk.say("carry.back.missing", missing.folder())));
        } else if (incoming instanceof Incoming.Found found && found.files().size() == 1) {
            read(found.files().get(0));
        } else if (incoming instanceof Incoming.Found found) {
            desk.shell()
                    .open(Sheet.choosing(
                            desk.shell(),
                            desk.say("carry.back.which"),
                            desk.say("close"),
                            found.files(),
                            file -> String.valueOf(file.getFileName()),
                            file -> "",
                            this::read));
        }
    }

    private void read(Path file) {
        take.setDisable(true);
        CarriedBack back = new CarriedBack(desk.session(), desk.words());
        Later.run(() -> back.read(file), this::result);
    }

    /** Over the screen and not on it: what waited is gone from it now, and this part with that. */
    private void result(CarriedBack.Said result) {
        take.setDisable(false);
        Node notice = Kit.notice(result.good() ? "good" : "warn", result.text());
        notice.setId("carry-back-said");
        VBox sheet = new VBox(12, notice, Kit.primary("carry-back-close", desk.say("close"), () -> {
            desk.shell().closeSheet();
            desk.go().refresh();
        }));
        sheet.getStyleClass().addAll("sheet", "page");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        desk.shell().open(sheet);
    }
}
