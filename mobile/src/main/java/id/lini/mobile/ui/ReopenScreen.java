package id.lini.mobile.ui;

import id.lini.mobile.app.EntryModel;
import id.lini.shared.id.EntryId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/** Asking the supervisor to open an approved entry again, with the reason that they will read. */
final class ReopenScreen implements Screen {
    private final Desk desk;
    private final EntryModel model;
    private final TextArea reason = FieldLine.area();
    private final Button ask;

    ReopenScreen(Desk desk, EntryId id) {
        this.desk = desk;
        this.model = new EntryModel(desk.session(), desk.words(), id, desk.columns());
        this.ask = Kit.primary("reopen-ask", desk.say("reopen.ask"), this::ask);
        reason.setId("reopen-reason");
        reason.setAccessibleText(desk.say("reopen.reason"));
        reason.textProperty().addListener((watched, before, now) -> ready());
        ready();
    }

    @Override
    public String title() {
        return desk.say("reopen.title");
    }

    @Override
    public String subtitle() {
        return model.line().title() + " · " + model.line().detail();
    }

    @Override
    public Node body() {
        return Kit.page(Kit.text(desk.say("reopen.explain")), Kit.text(desk.say("reopen.reason"), "strong"), reason);
    }

    @Override
    public Optional<Node> footer() {
        return Optional.of(Kit.footer(ask));
    }

    private void ready() {
        ask.setDisable(!EntryModel.reasonFits(reason.getText()));
    }

    private void ask() {
        model.askReopening(reason.getText());
        desk.loop().auto();
        desk.go().back();
    }
}
