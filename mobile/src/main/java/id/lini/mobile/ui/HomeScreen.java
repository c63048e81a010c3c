package id.lini.mobile.ui;

import id.lini.mobile.app.HomeModel;
import id.lini.mobile.app.Line;
import id.lini.shared.enrolment.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Beranda: what needs the officer, the most pressing first. */
final class HomeScreen implements Screen {
    private static final int SHOWN = 5;

    private final Desk desk;
    private final HomeModel model;

    HomeScreen(Desk desk) {
        this.desk = desk;
        this.model = new HomeModel(desk.session(), desk.words());
    }

    @Override
    public String title() {
        return desk.say("home.greeting", grant().personName());
    }

    @Override
    public String subtitle() {
        return grant().role() + " · " + grant().agencyName();
    }

    @Override
    public Optional<Room> room() {
        return Optional.of(Room.HOME);
    }

    @Override
    public boolean showsNews() {
        return true;
    }

    @Override
    public Node body() {
        List<Node> parts = new ArrayList<>();
        model.progress().ifPresent(progress -> parts.add(progress(progress)));
        returned().ifPresent(parts::add);
        waiting().ifPresent(parts::add);
        parts.add(due());
        drafts().ifPresent(parts::add);
        return Kit.page(parts.toArray(Node[]::new));
    }

    private Grant grant() {
        return desk.session().identity().grant();
    }

    private Node progress(HomeModel.Progress progress) {
        HBox figures = new HBox(
                6,
                Kit.text(desk.words().number(progress.made()), "hero"),
                Kit.text(desk.say("home.progress.of", progress.expected()), "muted"));
        figures.setAlignment(Pos.BASELINE_LEFT);
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        StackPane track = new StackPane(bar);
        track.getStyleClass().add("track");
        StackPane.setAlignment(bar, Pos.CENTER_LEFT);
        bar.maxWidthProperty()
                .bind(track.widthProperty().multiply(progress.made()).divide(Math.max(1, progress.expected())));
        return new VBox(
                4,
                Kit.text(desk.say("home.progress", desk.words().period(progress.period())), "muted"),
                figures,
                track);
    }

    private Optional<Node> returned() {
        List<Line> lines = model.returned();
        return some("home.returned", lines, line -> desk.go().entry(line.id()));
    }

    private Optional<Node> drafts() {
        List<Line> lines = model.drafts();
        return some("home.drafts", lines, line -> desk.go().fill(line.id(), 0, Optional.empty()));
    }

    private Optional<Node> some(String key, List<Line> lines, java.util.function.Consumer<Line> open) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Node> rows = new ArrayList<>();
        lines.stream().limit(SHOWN).forEach(line -> rows.add(Kit.line(line, () -> open.accept(line))));
        VBox section = Kit.section(desk.say(key), Kit.rows(rows));
        more(lines.size()).ifPresent(section.getChildren()::add);
        return Optional.of(section);
    }

    private Optional<Node> waiting() {
        int waiting = model.waitingCount();
        if (waiting == 0 && !desk.syncState().failed()) {
            return Optional.empty();
        }
        String kind = desk.syncState().failed() ? "warn" : "plain";
        VBox section = Kit.section(
                desk.say("home.waiting"), Kit.notice(kind, desk.syncState().say()));
        section.getChildren()
                .add(Kit.secondary(
                        "send-now", desk.say("send.now"), () -> desk.loop().now()));
        return Optional.of(section);
    }

    private Node due() {
        List<HomeModel.Due> due = model.due();
        if (due.isEmpty()) {
            return Kit.section(desk.say("home.due"), Kit.notice("good", desk.say("home.due.none")));
        }
        List<Node> rows = new ArrayList<>();
        for (HomeModel.Due one : due.subList(0, Math.min(SHOWN, due.size()))) {
            String title = desk.words().say(one.form().title());
            String detail = one.unit().name() + " · " + desk.words().period(one.period());
            VBox left = new VBox(2, Kit.text(title, "strong"), Kit.text(detail, "small", "muted"));
            if (one.late()) {
                HBox late = new HBox(
                        6,
                        Icon.ALERT.draw("tone-warn"),
                        Kit.text(desk.say("home.late"), "small", "strong", "tone-warn"));
                late.setAlignment(Pos.CENTER_LEFT);
                left.getChildren().add(late);
            }
            HBox.setHgrow(left, Priority.ALWAYS);
            rows.add(new Row(
                    "due-" + rows.size(),
                    left,
                    Icon.FORTH.draw("tone-muted"),
                    title + ", " + detail,
                    () -> desk.go().begin(one.form().id(), one.unit().id(), one.period())));
        }
        VBox section = Kit.section(desk.say("home.due"), Kit.rows(rows));
        more(due.size()).ifPresent(section.getChildren()::add);
        return section;
    }

    private Optional<Node> more(int all) {
        return all > SHOWN
                ? Optional.of(Kit.text(desk.say("home.more", all - SHOWN), "small", "muted"))
                : Optional.empty();
    }
}
