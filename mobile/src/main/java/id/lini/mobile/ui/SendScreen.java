package id.lini.mobile.ui;

import id.lini.mobile.app.HomeModel;
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
        SyncParts sync = new SyncParts(desk);
        left.add(sync.status());
        lists.drafts(SHOWN, line -> desk.go().review(line.id())).ifPresent(left::add);
        lists.returned(SHOWN).ifPresent(left::add);
        lists.waiting(SHOWN).ifPresent(left::add);
        List<Node> right = new ArrayList<>();
        right.add(sync.compared());
        if (model.waitingCount() > 0) {
            right.add(new CarryPart(desk).node());
        }
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
