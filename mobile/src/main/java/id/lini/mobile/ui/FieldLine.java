package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.FormPage;
import id.lini.shared.form.Field;
import id.lini.shared.validation.Finding;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** An answer that is no count: a choice from a sheet, or a text that is kept a moment after the last key. */
final class FieldLine {
    private static final int LONG_TEXT = 120;
    private static final Duration MOMENT = Duration.millis(250);

    private final Desk desk;
    private final DraftModel draft;
    private final Field field;
    private final Runnable changed;
    private final VBox node = new VBox(4);
    private final Label wrong = Kit.text("", "beside");
    private Runnable keep = () -> {
        // Nothing is typed yet.
    };

    FieldLine(Desk desk, DraftModel draft, FormPage.FieldRow row, Runnable changed) {
        this.desk = desk;
        this.draft = draft;
        this.field = row.field();
        this.changed = changed;
        if (field.kind() == Field.Kind.CHOICE) {
            choice(row.label());
        } else {
            String hint = field.required() ? "" : " " + desk.say("fill.optional");
            node.getChildren().addAll(Kit.text(row.label() + hint, "strong"), text(row.label()));
            before().ifPresent(node.getChildren()::add);
            node.getChildren().add(wrong);
        }
        show();
    }

    /** Says what is wrong with the answer as it stands. */
    void show() {
        Optional<Finding> finding = draft.at(field.id());
        wrong.setText(finding.map(Finding::message).map(desk.words()::say).orElse(""));
        wrong.setVisible(finding.isPresent());
        wrong.setManaged(finding.isPresent());
    }

    /** In a correction, the answer that is corrected. */
    private Optional<Label> before() {
        String old = draft.before(field.id());
        String said = field.options().stream()
                .filter(option -> option.id().equals(old))
                .map(option -> desk.words().say(option.label()))
                .findFirst()
                .orElse(old);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Kit.text(desk.say("fill.before", said), "small", "muted"));
    }

    Node node() {
        return node;
    }

    /** Keeps what is typed now, without waiting for the moment. */
    void keep() {
        keep.run();
    }

    private void choice(String label) {
        String chosen = field.options().stream()
                .filter(option -> option.id().equals(draft.field(field.id())))
                .map(option -> desk.words().say(option.label()))
                .findFirst()
                .orElse("");
        VBox left = new VBox(
                2,
                Kit.text(label, "small", "muted"),
                chosen.isEmpty() ? Kit.text(desk.say("fill.choose"), "h2", "muted") : Kit.text(chosen, "h2"));
        before().ifPresent(left.getChildren()::add);
        Row row = new Row(
                "field-" + field.id(),
                left,
                Icon.DOWN.draw("tone-muted"),
                label + ": " + chosen,
                () -> desk.shell()
                        .open(Sheet.choosing(
                                desk.shell(),
                                label,
                                desk.say("close"),
                                field.options(),
                                option -> desk.words().say(option.label()),
                                option -> "",
                                option -> {
                                    draft.putField(field.id(), option.id());
                                    choice(label);
                                    changed.run();
                                })));
        row.getStyleClass().add("first");
        VBox box = new VBox(row);
        box.getStyleClass().add("rows");
        node.getChildren().setAll(box, wrong);
    }

    private TextInputControl text(String label) {
        TextInputControl input = field.maxLength() > LONG_TEXT ? area() : new TextField();
        input.setId("field-" + field.id());
        input.setAccessibleText(label);
        input.setText(draft.field(field.id()));
        keep = keeping(input, text -> {
            draft.putField(field.id(), text);
            changed.run();
        });
        return input;
    }

    /** Keeps a text a moment after the last key and when the field is left; returns how to keep it now. */
    static Runnable keeping(TextInputControl input, Consumer<String> keep) {
        String[] kept = {input.getText()};
        Runnable now = () -> {
            if (!kept[0].equals(input.getText())) {
                kept[0] = input.getText();
                keep.accept(kept[0]);
            }
        };
        PauseTransition pause = new PauseTransition(MOMENT);
        pause.setOnFinished(event -> now.run());
        input.textProperty().addListener((watched, before, after) -> pause.playFromStart());
        input.focusedProperty().addListener((watched, before, focused) -> {
            if (!focused) {
                now.run();
            }
        });
        return now;
    }

    static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        return area;
    }
}
