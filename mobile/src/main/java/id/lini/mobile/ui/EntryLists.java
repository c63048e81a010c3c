package id.lini.mobile.ui;

import id.lini.mobile.app.HomeModel;
import id.lini.mobile.app.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The lists that Beranda and Kirim share: what was sent back, what waits, what was begun. */
final class EntryLists {
    private final Desk desk;
    private final HomeModel model;

    EntryLists(Desk desk, HomeModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** What was sent back, with the reason; empty where nothing was. */
    Optional<Node> returned(int most) {
        return list(
                desk.say("home.returned"),
                model.returned(),
                most,
                line -> desk.go().entry(line.id()));
    }

    /** What has no receipt yet. */
    Optional<Node> waiting(int most) {
        return list(
                desk.say("send.waiting"),
                model.waiting(most + 1),
                most,
                line -> desk.go().entry(line.id()));
    }

    /** What was begun. */
    Optional<Node> drafts(int most, Consumer<Line> open) {
        return list(desk.say("home.drafts"), model.drafts(), most, open);
    }

    private Optional<Node> list(String title, List<Line> lines, int most, Consumer<Line> open) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Node> rows = new ArrayList<>();
        lines.stream().limit(most).forEach(line -> rows.add(Kit.line(line, () -> open.accept(line))));
        VBox section = Kit.section(title, Kit.rows(rows));
        if (lines.size() > most) {
            section.getChildren().add(Kit.text(desk.say("home.more"), "small", "muted"));
        }
        return Optional.of(section);
    }
}
