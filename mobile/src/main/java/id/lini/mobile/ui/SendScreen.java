package id.lini.mobile.ui;

import id.lini.mobile.app.HomeModel;
import id.lini.mobile.app.SyncState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Periksa dan kirim: where sync stands, what waits, and the drafts that are still open. */
final class SendScreen implements Screen {
    private static final int SHOWN = 50;

    private final Desk desk;
    private final HomeModel model;
    private final EntryLists lists;

    SendScreen(Desk desk) {
        this.desk = desk;
        this.model = new HomeModel(desk.session(), desk.words());
        this.lists = new EntryLists(desk, model);
    }

    @Override
    public String title() {
        return desk.say("send.title");
    }

    @Override
    public Optional<Room> room() {
        return Optional.of(Room.SEND);
    }

    @Override
    public boolean showsNews() {
        return true;
    }

    @Override
    public Node body() {
        List<Node> left = new ArrayList<>();
        SyncState state = desk.syncState();
        boolean idle = model.waitingCount() == 0 && !desk.loop().running();
        Node said = Kit.notice(state.failed() ? "warn" : idle ? "good" : "plain", state.say());
        said.setId("sync-said");
        left.add(said);
        state.hints().forEach(hint -> left.add(Kit.notice("warn", hint)));
        lists.waiting(SHOWN).ifPresent(left::add);
        List<Node> right = new ArrayList<>();
        lists.returned(SHOWN).ifPresent(right::add);
        lists.drafts(SHOWN, line -> desk.go().review(line.id())).ifPresent(right::add);
        return Kit.columns(desk.shell().wide(), left, right);
    }

    @Override
    public Optional<Node> footer() {
        Button send = Kit.primary(
                "send-now",
                desk.say(desk.loop().running() ? "send.running" : "send.now"),
                () -> desk.loop().now());
        send.setDisable(desk.loop().running());
        VBox footer = new VBox(send);
        footer.getStyleClass().add("footer");
        return Optional.of(footer);
    }
}
