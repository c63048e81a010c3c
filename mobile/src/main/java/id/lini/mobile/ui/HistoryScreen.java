package id.lini.mobile.ui;

import id.lini.mobile.app.HistoryModel;
import id.lini.mobile.app.Line;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Riwayat: everything finished, one month at a time. */
final class HistoryScreen implements Screen {
    private static final int SHOWN = 60;

    private final Desk desk;
    private final HistoryModel model;
    private final List<YearMonth> months;
    private final VBox column = new VBox();
    private int at;

    HistoryScreen(Desk desk) {
        this.desk = desk;
        this.model = new HistoryModel(desk.session(), desk.words());
        this.months = model.months();
        column.getStyleClass().add("page");
    }

    @Override
    public String title() {
        return desk.say("room.history");
    }

    @Override
    public Optional<Room> room() {
        return Optional.of(Room.HISTORY);
    }

    @Override
    public boolean showsNews() {
        return at == 0;
    }

    @Override
    public Node body() {
        show();
        return Kit.scrolling(column);
    }

    private void show() {
        if (months.isEmpty()) {
            column.getChildren().setAll(Kit.notice("plain", desk.say("history.none")));
            return;
        }
        List<Line> lines = model.of(months.get(at));
        List<Node> rows = new ArrayList<>();
        lines.stream()
                .limit(SHOWN)
                .forEach(line -> rows.add(Kit.line(line, () -> desk.go().entry(line.id()))));
        column.getChildren().setAll(head(lines.size()), Kit.rows(rows));
        if (lines.size() > SHOWN) {
            column.getChildren().add(Kit.text(desk.say("home.more", lines.size() - SHOWN), "small", "muted"));
        }
    }

    private Node head(int count) {
        Button earlier = Kit.icon("earlier", Icon.BACK, desk.say("history.earlier"), () -> turn(1));
        Button later = Kit.icon("later", Icon.FORTH, desk.say("history.later"), () -> turn(-1));
        earlier.setDisable(at + 1 >= months.size());
        later.setDisable(at == 0);
        Label month = Kit.text(model.say(months.get(at)), "h1");
        VBox middle = new VBox(month, Kit.text(desk.say("history.count", count), "small", "muted"));
        middle.setAlignment(Pos.CENTER);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox head = new HBox(earlier, middle, later);
        head.setAlignment(Pos.CENTER);
        return head;
    }

    private void turn(int by) {
        at += by;
        show();
    }
}
