package id.lini.mobile.ui;

import id.lini.mobile.app.EntryModel;
import id.lini.mobile.app.Line;
import id.lini.mobile.store.Errand;
import id.lini.shared.id.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One finished entry: its state and reason at once, the way it went, what it says, and correcting it. */
final class EntryScreen implements Screen {
    private final Desk desk;
    private final EntryModel model;
    private final Line line;

    EntryScreen(Desk desk, EntryId id) {
        this.desk = desk;
        this.model = new EntryModel(desk.session(), desk.words(), id, desk.columns());
        this.line = model.line();
    }

    @Override
    public String title() {
        return line.title();
    }

    @Override
    public String subtitle() {
        return line.detail();
    }

    @Override
    public boolean showsNews() {
        return true;
    }

    @Override
    public Node body() {
        List<Node> parts = new ArrayList<>();
        parts.add(Kit.state(line.state(), line.word()));
        if (!line.reason().isEmpty()) {
            String kind = Icon.tone(line.state()).equals("tone-bad") ? "bad" : "warn";
            Node reason = Kit.notice(kind, line.reason());
            reason.setId("reason");
            parts.add(reason);
        }
        if (model.locked()) {
            parts.add(locked());
        }
        parts.add(Kit.section(desk.say("entry.way"), way()));
        List<Node> right = new ArrayList<>();
        Figures figures = new Figures(desk.words(), model::count, model::field, model::before);
        model.pages().forEach(page -> right.add(figures.of(page)));
        List<EntryModel.Answer> said = model.said();
        if (!said.isEmpty()) {
            VBox rows = new VBox(8);
            said.forEach(one -> rows.getChildren().add(Kit.fact(one.label(), one.value())));
            right.add(Kit.section(desk.say("entry.said"), rows));
        }
        return Kit.columns(desk.shell().wide(), parts, right);
    }

    @Override
    public Optional<Node> footer() {
        if (model.mayAskReopening()) {
            return Optional.of(Kit.footer(Kit.secondary(
                    "reopen", desk.say("reopen.title"), () -> desk.go().reopen(line.id()))));
        }
        if (!model.correctable()) {
            return Optional.empty();
        }
        return Optional.of(Kit.footer(Kit.primary(
                "correct", desk.say("entry.correct"), () -> desk.go().fill(model.correct(), Optional.empty()))));
    }

    /** That it is locked, and what became of the request to open it. */
    private Node locked() {
        Optional<Errand> asked = model.reopening();
        if (asked.isEmpty()) {
            return Kit.notice("plain", desk.say("entry.locked"));
        }
        Errand errand = asked.get();
        Node notice = Kit.notice(
                errand.state() == Errand.State.REFUSED ? "warn" : "plain",
                desk.say("reopen." + errand.state(), model.when(errand.at())),
                errand.reason());
        notice.setId("reopening");
        return notice;
    }

    private Node way() {
        VBox way = new VBox();
        List<EntryModel.Step> steps = model.way();
        for (int i = 0; i < steps.size(); i++) {
            way.getChildren().add(step(steps.get(i), i == steps.size() - 1));
        }
        return way;
    }

    private Node step(EntryModel.Step step, boolean last) {
        Region rail = new Region();
        rail.getStyleClass().add("step-rail");
        rail.setVisible(!last);
        VBox.setVgrow(rail, Priority.ALWAYS);
        VBox mark = new VBox(4, Icon.of(step.state()).draw(Icon.tone(step.state())), rail);
        mark.setAlignment(Pos.TOP_CENTER);
        VBox said = new VBox(Kit.text(step.word(), "strong"));
        if (!step.detail().isEmpty()) {
            said.getChildren().add(Kit.text(step.detail(), "small"));
        }
        said.getChildren().add(Kit.text(model.when(step.at()), "small", "muted"));
        said.setPadding(new javafx.geometry.Insets(0, 0, last ? 0 : 12, 0));
        HBox.setHgrow(said, Priority.ALWAYS);
        return new HBox(12, mark, said);
    }
}
