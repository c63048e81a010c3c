package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.FormPage;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Which page of a form this is, and the way to any other. */
final class FillPages {
    private FillPages() {}

    /** The heading; tapped, it lists the pages with what is filled of each. */
    static Node heading(Desk desk, DraftModel draft, int page, IntConsumer turn) {
        FormPage shown = draft.pages().get(page);
        VBox heading = new VBox(2, Kit.text(shown.title(), "h1"));
        if (!shown.subtitle().isEmpty()) {
            heading.getChildren().add(Kit.text(shown.subtitle(), "h2", "tone-accent"));
        }
        if (draft.pages().size() == 1) {
            return heading;
        }
        String where = desk.say("fill.page", page + 1, draft.pages().size());
        heading.getChildren().add(0, Kit.text(where, "small", "muted"));
        Row row = new Row(
                "pages",
                heading,
                Icon.DOWN.draw("tone-muted"),
                where + ": " + shown.heading(),
                () -> desk.shell()
                        .open(Sheet.choosing(
                                desk.shell(),
                                desk.say("fill.pages"),
                                desk.say("close"),
                                IntStream.range(0, draft.pages().size()).boxed().toList(),
                                index -> draft.pages().get(index).heading(),
                                index -> filled(desk, draft, draft.pages().get(index)),
                                turn::accept)));
        row.getStyleClass().add("heading");
        return row;
    }

    private static String filled(Desk desk, DraftModel draft, FormPage page) {
        return desk.say("fill.filled", draft.filled(page), DraftModel.lines(page));
    }
}
