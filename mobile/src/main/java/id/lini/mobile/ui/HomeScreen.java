package id.lini.mobile.ui;

import id.lini.mobile.app.HomeModel;
import id.lini.mobile.app.Line;
import id.lini.mobile.app.Space;
import id.lini.mobile.sync.SyncSettings;
import id.lini.shared.enrolment.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Beranda: what needs the officer, the most pressing first, and the next thing at the thumb. */
final class HomeScreen implements Screen {
    private static final int SHOWN = 4;
    private static final int MESSAGES = 3;
    private static final int GOALS = 3;

    private final Desk desk;
    private final HomeModel model;
    private final EntryLists lists;

    HomeScreen(Desk desk) {
        this.desk = desk;
        this.model = new HomeModel(desk.session(), desk.words());
        this.lists = new EntryLists(desk, model);
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
        List<Node> left = new ArrayList<>();
        new MessageParts(desk).unread(MESSAGES).ifPresent(left::add);
        lists.returned(SHOWN).ifPresent(left::add);
        waiting().ifPresent(left::add);
        left.add(due());
        lists.drafts(SHOWN, line -> desk.go().fill(line.id(), Optional.empty())).ifPresent(left::add);
        List<Node> right = new ArrayList<>();
        progress().ifPresent(right::add);
        new GoalParts(desk, GOALS).node().ifPresent(goals -> right.add(Kit.section(desk.say("goal.title"), goals)));
        right.add(phone());
        return Kit.columns(desk.shell().wide(), left, right);
    }

    @Override
    public Optional<Node> footer() {
        VBox footer = new VBox(next(model.next()));
        footer.getStyleClass().add("footer");
        return Optional.of(footer);
    }

    private Grant grant() {
        return desk.session().identity().grant();
    }

    private Node next(HomeModel.Next next) {
        if (next instanceof HomeModel.Mend mend) {
            return action(
                    "home.next.mend",
                    mend.line(),
                    () -> desk.go().entry(mend.line().id()));
        }
        if (next instanceof HomeModel.GoOn goOn) {
            return action(
                    "home.next.draft",
                    goOn.line(),
                    () -> desk.go().fill(goOn.line().id(), Optional.empty()));
        }
        if (next instanceof HomeModel.Fill fill) {
            HomeModel.Due due = fill.due();
            String about = desk.words().say(due.form().title()) + " · "
                    + due.unit().name() + " · " + desk.words().period(due.period());
            return Kit.action(
                    "next-action",
                    desk.say("home.next.fill"),
                    about,
                    () -> desk.go().begin(due.form().id(), due.unit().id(), due.period()));
        }
        return Kit.action(
                "next-action", desk.say("home.next.record"), "", () -> desk.go().room(Room.FILL));
    }

    private Node action(String key, Line line, Runnable run) {
        return Kit.action("next-action", desk.say(key), line.title() + " · " + line.detail(), run);
    }

    private Optional<Node> progress() {
        List<HomeModel.Progress> all = model.progress();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        VBox section = Kit.section(desk.say("home.progress"));
        section.setSpacing(14);
        all.forEach(one -> section.getChildren().add(progress(one, one.equals(all.get(0)))));
        return Optional.of(section);
    }

    private Node progress(HomeModel.Progress progress, boolean first) {
        Label name = Kit.text(desk.words().period(progress.period()), first ? "strong" : "muted");
        Label made = Kit.text(desk.words().number(progress.made()), first ? "hero" : "figure");
        Label of = Kit.text(desk.say("home.progress.of", progress.expected()), "muted");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        of.setMinWidth(Region.USE_PREF_SIZE);
        made.setMinWidth(Region.USE_PREF_SIZE);
        HBox figures = new HBox(6, name, made, of);
        figures.setAlignment(Pos.BASELINE_LEFT);
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        if (progress.made() >= progress.expected()) {
            bar.getStyleClass().add("full");
        }
        StackPane track = new StackPane(bar);
        track.getStyleClass().addAll("track", "progress");
        StackPane.setAlignment(bar, Pos.CENTER_LEFT);
        bar.maxWidthProperty()
                .bind(track.widthProperty().multiply(progress.made()).divide(Math.max(1, progress.expected())));
        return new VBox(4, figures, track);
    }

    private Optional<Node> waiting() {
        int waiting = model.waitingCount();
        boolean failed = desk.syncState().failed();
        if (waiting == 0 && !failed) {
            return Optional.empty();
        }
        VBox section = Kit.section(
                desk.say("home.waiting"),
                Kit.notice(
                        failed ? "warn" : "plain",
                        desk.syncState().brief(),
                        desk.syncState().say()));
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
            rows.add(DueRow.of(desk, one, "due-" + rows.size()));
        }
        VBox section = Kit.section(desk.say("home.due") + " (" + desk.words().number(due.size()) + ")", Kit.rows(rows));
        if (due.size() > SHOWN) {
            section.getChildren()
                    .add(Kit.secondary(
                            "due-all",
                            desk.say("home.due.all", due.size()),
                            () -> desk.go().due()));
        }
        return section;
    }

    private Node phone() {
        String contact = new SyncSettings(desk.session().store())
                .lastContact()
                .map(at -> desk.words().moment(at, grant().zone()))
                .orElse(desk.say("me.never"));
        Space space = Space.of(desk.platform().folder());
        VBox section = Kit.section(
                desk.say("me.phone"),
                Kit.fact(desk.say("me.contact"), contact),
                Kit.fact(desk.say("me.space"), space.say(desk.words())));
        if (space.tight()) {
            section.getChildren().add(Kit.notice("warn", desk.say("space.tight")));
        }
        return section;
    }
}
