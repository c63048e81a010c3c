package id.lini.mobile.ui;

import id.lini.mobile.app.HomeModel;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All that is due, late ones first; looked for by unit or form. */
final class DueScreen implements Screen {
    private final Desk desk;
    private final List<HomeModel.Due> all;
    private final ListView<HomeModel.Due> list = new ListView<>();

    DueScreen(Desk desk) {
        this.desk = desk;
        this.all = new HomeModel(desk.session(), desk.words()).due();
        list.setId("due-list");
        list.getStyleClass().add("page-list");
        list.setAccessibleText(title());
        list.getItems().setAll(all);
        list.setPlaceholder(Kit.text(desk.say("search.none"), "muted"));
        list.setCellFactory(view -> new RowCell<>((due, index) -> DueRow.of(desk, due, "due-" + index)));
    }

    @Override
    public String title() {
        return desk.say("home.due");
    }

    @Override
    public String subtitle() {
        long late = all.stream().filter(HomeModel.Due::late).count();
        return late > 0 ? desk.say("due.count.late", all.size(), late) : desk.say("due.count", all.size());
    }

    @Override
    public Node body() {
        TextField search = Kit.search("search", desk.say("due.search"));
        search.textProperty()
                .addListener((watched, before, now) -> narrow(now.strip().toLowerCase(Locale.ROOT)));
        VBox head = new VBox(search);
        head.getStyleClass().add("list-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(head, list);
    }

    private void narrow(String text) {
        list.getItems()
                .setAll(all.stream()
                        .filter(due -> (due.unit().name() + " "
                                        + desk.words().say(due.form().title()))
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                        .toList());
    }
}
