package id.lini.mobile.ui;

import id.lini.mobile.app.HistoryModel;
import id.lini.mobile.app.HistoryModel.Group;
import id.lini.mobile.app.HistoryModel.Item;
import id.lini.mobile.app.HistoryModel.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Riwayat: everything finished, by month, looked for by unit, form, month and state. */
final class HistoryScreen implements Screen {
    /** How near its end the list fetches on. */
    private static final int AHEAD = 10;

    private static final Duration MOMENT = Duration.millis(200);

    private final Desk desk;
    private final HistoryModel model;
    private final Consumer<Query> remember;
    private final ListView<Item> list = new ListView<>();
    private final Label count = Kit.text("", "small", "muted");
    private final FlowPane filters = new FlowPane(8, 8);
    private HistoryModel.Found found;
    private Query query;

    HistoryScreen(Desk desk, Query query, Consumer<Query> remember) {
        this.desk = desk;
        this.model = new HistoryModel(desk.session(), desk.words());
        this.remember = remember;
        this.query = query;
        this.found = model.find(query);
        list.setId("history");
        list.setAccessibleText(title());
        list.getStyleClass().add("page-list");
        list.setCellFactory(view -> new RowCell<>(this::row));
        list.setPlaceholder(new VBox(16, Kit.text(desk.say("history.none"), "muted")));
        count.setId("history-count");
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
        // A list that is read does not jump under the reader.
        return list.getItems().isEmpty();
    }

    @Override
    public Node body() {
        TextField search = Kit.search("search", desk.say("history.search"));
        search.setText(query.text());
        PauseTransition pause = new PauseTransition(MOMENT);
        pause.setOnFinished(event -> look(query.text(search.getText())));
        search.textProperty().addListener((watched, before, now) -> pause.playFromStart());
        VBox head = new VBox(search, filters, count);
        head.getStyleClass().add("list-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        look(query);
        return new VBox(head, list);
    }

    private void look(Query other) {
        query = other;
        remember.accept(query);
        found = model.find(query);
        list.getItems().setAll(found.next());
        list.scrollTo(0);
        count.setText(desk.say("history.count", found.count()));
        filters.getChildren()
                .setAll(
                        filter(
                                "filter-state",
                                "history.state",
                                List.of(Group.values()),
                                query.group(),
                                group -> desk.say(group.key()),
                                chosen -> look(query.group(chosen))),
                        filter(
                                "filter-month",
                                "history.month",
                                model.months(),
                                query.month(),
                                model::say,
                                chosen -> look(query.month(chosen))),
                        filter(
                                "filter-form",
                                "choose.form",
                                model.forms(),
                                query.form()
                                        .flatMap(id -> model.forms().stream()
                                                .filter(form -> form.id().equals(id))
                                                .findFirst()),
                                form -> desk.words().say(form.title()),
                                chosen -> look(query.form(chosen.map(form -> form.id())))));
    }

    /** The next page, when the end of what was fetched comes into sight. */
    private void more() {
        list.getItems().addAll(found.next());
    }

    /** A filter: its name while it is off, what was chosen while it is on; the first choice turns it off. */
    private <T> Button filter(
            String id,
            String key,
            List<T> choices,
            Optional<T> chosen,
            Function<T, String> name,
            Consumer<Optional<T>> choose) {
        String said = chosen.map(name).orElse(desk.say(key));
        Button button = new Button(said);
        button.setId(id);
        button.setAccessibleText(desk.say(key) + ": " + chosen.map(name).orElse(desk.say("history.any")));
        button.getStyleClass().add("filter");
        if (chosen.isPresent()) {
            button.getStyleClass().add("on");
        }
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        choices.forEach(choice -> all.add(Optional.of(choice)));
        button.setOnAction(event -> desk.shell()
                .open(Sheet.choosing(
                        desk.shell(),
                        desk.say(key),
                        desk.say("close"),
                        all,
                        choice -> choice.map(name).orElse(desk.say("history.any")),
                        choice -> "",
                        choose)));
        return button;
    }

    /** An entry, below the name of its month where that begins. */
    private Region row(Item item, int index) {
        if (index >= list.getItems().size() - AHEAD) {
            // Not in the midst of a layout.
            Platform.runLater(this::more);
        }
        VBox lines = new VBox();
        boolean begins = index == 0 || !list.getItems().get(index - 1).month().equals(item.month());
        if (begins) {
            VBox month = new VBox(Kit.text(model.say(item.month()), "h2"));
            month.getStyleClass().add("month-head");
            lines.getChildren().add(month);
        }
        lines.getChildren()
                .add(Kit.line(item.line(), () -> desk.go().entry(item.line().id())));
        return lines;
    }
}
