package id.lini.mobile.ui;

import id.lini.mobile.app.HomeModel;
import id.lini.mobile.app.Line;
import id.lini.mobile.app.SyncState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** Periksa dan kirim: where sync stands, what waits, and the drafts that are still open. */
final class SendScreen implements Screen {
    private final Desk desk;
    private final HomeModel model;

    SendScreen(Desk desk) {
        this.desk = desk;
        this.model = new HomeModel(desk.session(), desk.words());
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
        List<Node> parts = new ArrayList<>();
        SyncState state = desk.syncState();
        List<Line> waiting = model.waiting();
        String kind =
                state.failed() ? "warn" : waiting.isEmpty() && !desk.loop().running() ? "good" : "plain";
        Node said = Kit.notice(kind, state.say());
        said.setId("sync-said");
        parts.add(said);
        var send =
                Kit.primary("send-now", desk.say("send.now"), () -> desk.loop().now());
        send.setDisable(desk.loop().running());
        parts.add(send);
        list("send.waiting", waiting, line -> desk.go().entry(line.id())).ifPresent(parts::add);
        list("home.returned", model.returned(), line -> desk.go().entry(line.id()))
                .ifPresent(parts::add);
        list("home.drafts", model.drafts(), line -> desk.go().review(line.id())).ifPresent(parts::add);
        return Kit.page(parts.toArray(Node[]::new));
    }

    private Optional<Node> list(String key, List<Line> lines, java.util.function.Consumer<Line> open) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Node> rows = new ArrayList<>();
        lines.stream().limit(50).forEach(line -> rows.add(Kit.line(line, () -> open.accept(line))));
        return Optional.of(Kit.section(desk.say(key) + " (" + desk.words().number(lines.size()) + ")", Kit.rows(rows)));
    }
}
