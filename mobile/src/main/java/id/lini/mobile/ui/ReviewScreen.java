package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.Finished;
import id.lini.mobile.app.ReviewModel;
import id.lini.shared.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What will be said in the officer's name: errors to mend, warnings to explain, the figures, and finishing. */
final class ReviewScreen implements Screen {
    private final Desk desk;
    private final DraftModel draft;
    private final ReviewModel review;
    private final VBox column = new VBox();
    private final Button finish;
    private final Evidence evidence;
    private final List<Runnable> keeps = new ArrayList<>();

    ReviewScreen(Desk desk, DraftModel draft) {
        this.desk = desk;
        this.draft = draft;
        this.review = new ReviewModel(draft);
        this.evidence = new Evidence(desk, draft);
        this.finish = Kit.primary("finish", desk.say("review.finish"), this::finish);
        column.getStyleClass().add("page");
        show();
    }

    @Override
    public String title() {
        return desk.say("review.title");
    }

    @Override
    public String subtitle() {
        return draft.title() + " · " + draft.unit() + " · " + draft.period();
    }

    @Override
    public Node body() {
        return Kit.scrolling(column);
    }

    @Override
    public Optional<Node> footer() {
        VBox footer = new VBox(finish);
        footer.getStyleClass().add("footer");
        return Optional.of(footer);
    }

    @Override
    public void keep() {
        keeps.forEach(Runnable::run);
    }

    @Override
    public boolean awaitsPicture() {
        return evidence.waiting();
    }

    private void show() {
        keeps.clear();
        List<Node> parts = new ArrayList<>();
        blanks().ifPresent(parts::add);
        if (!review.errors().isEmpty()) {
            List<Node> rows = review.errors().stream().map(this::fault).toList();
            parts.add(Kit.section(desk.say("review.errors"), Kit.rows(rows)));
        }
        List<Finding> warnings = review.warnings();
        if (!warnings.isEmpty()) {
            VBox section = Kit.section(desk.say("review.warnings"));
            warnings.forEach(warning -> section.getChildren().add(explain(warning)));
            parts.add(section);
        }
        if (review.ready()) {
            parts.add(Kit.notice("good", desk.say("review.ready")));
        }
        Figures figures = figures();
        draft.pages().forEach(page -> parts.add(figures.of(page)));
        parts.add(evidence.node());
        parts.add(note());
        parts.add(Kit.text(desk.say("review.signed"), "small", "muted"));
        parts.add(discard());
        column.getChildren().setAll(parts);
        ready();
    }

    private void ready() {
        finish.setDisable(!review.ready());
    }

    private Optional<Node> blanks() {
        List<Finding> blanks = review.blanks();
        if (blanks.isEmpty()) {
            return Optional.empty();
        }
        Finding first = blanks.get(0);
        Label text = Kit.text(
                blanks.size() == 1 ? desk.words().say(first.message()) : desk.say("review.blanks", blanks.size()));
        HBox left = new HBox(12, Icon.ALERT.draw("tone-bad"), text);
        HBox.setHgrow(text, Priority.ALWAYS);
        return Optional.of(Kit.rows(
                List.of(new Row("blanks", left, Icon.FORTH.draw("tone-muted"), text.getText(), () -> mend(first)))));
    }

    private Node fault(Finding finding) {
        Label text = Kit.text(desk.words().say(finding.message()));
        HBox left = new HBox(12, Icon.ALERT.draw("tone-bad"), text);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new Row(
                "error-" + finding.rule(), left, Icon.FORTH.draw("tone-muted"), text.getText(), () -> mend(finding));
    }

    private void mend(Finding finding) {
        keep();
        desk.go().fill(draft.draft().id(), Optional.of(finding.place()));
    }

    private Node explain(Finding warning) {
        TextArea reason = FieldLine.area();
        reason.setId("reason-" + warning.rule());
        reason.setPromptText(desk.say("review.reason"));
        reason.setAccessibleText(desk.words().say(warning.message()));
        reason.setText(review.reason(warning));
        Runnable keep = FieldLine.keeping(reason, text -> {
            draft.putReason(warning.rule(), text);
            ready();
        });
        keeps.add(keep);
        // At once and not after a moment: the button below waits for the third letter.
        reason.textProperty().addListener((watched, before, now) -> keep.run());
        return new VBox(8, Kit.notice("warn", desk.words().say(warning.message())), reason);
    }

    private Figures figures() {
        return new Figures(
                desk.words(),
                draft::count,
                field -> draft.field(field.id()),
                cell -> draft.changed(cell)
                        ? Optional.of(desk.say(
                                "fill.before",
                                draft.before(cell).map(desk.words()::number).orElse(desk.say("entry.blank"))))
                        : Optional.empty());
    }

    private Node note() {
        TextArea note = FieldLine.area();
        note.setId("note");
        note.setText(draft.draft().note());
        note.setAccessibleText(desk.say("review.note"));
        keeps.add(FieldLine.keeping(note, draft::putNote));
        return new VBox(4, Kit.text(desk.say("review.note"), "strong"), note);
    }

    private Node discard() {
        Button discard = Kit.quiet("discard", desk.say("review.discard"), () -> {
            // Asked by name a second time: what is thrown away does not come back.
            Button sure = Kit.quiet("discard-sure", desk.say("review.discard.sure"), this::thrownAway);
            sure.getStyleClass().add("danger");
            column.getChildren().set(column.getChildren().size() - 1, sure);
        });
        discard.getStyleClass().add("danger");
        return discard;
    }

    private void thrownAway() {
        keeps.clear();
        draft.discard();
        desk.go().room(Room.HOME);
    }

    private void finish() {
        keep();
        if (draft.finish() instanceof Finished.Kept) {
            keeps.clear();
            desk.loop().auto();
            desk.go().room(Room.SEND);
        } else {
            show();
        }
    }
}
