package id.lini.mobile.ui;

import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.FormPage;
import id.lini.shared.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Filling a form: one page of it, where one is above, the sum and the way on below, the number pad when a line is tapped. */
final class FillScreen implements Screen {
    private static final double OFF_EDGE = 12;

    private final Desk desk;
    private final DraftModel draft;
    private final VBox column = new VBox();
    private final VBox findings = new VBox(8);
    private final ScrollPane scroll = Kit.scrolling(column);
    private final NumberPad pad;
    private final Label total = Kit.text("", "h2");
    private final Label filled = Kit.text("", "small", "muted");
    private final VBox footer = new VBox();
    private final List<CountLine> lines = new ArrayList<>();
    private final List<FieldLine> fields = new ArrayList<>();
    private int page;
    private Optional<CountLine> active = Optional.empty();

    FillScreen(Desk desk, DraftModel draft, int page, Optional<String> place) {
        this.desk = desk;
        this.draft = draft;
        this.page = page;
        this.pad = new NumberPad(desk.words(), this::put, this::onward, this::closePad);
        column.getStyleClass().add("page");
        footer.getStyleClass().add("footer");
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (active.isPresent() && pad.typed(event)) {
                event.consume();
            }
        });
        showPage();
        place.ifPresent(wanted -> lines.stream()
                .filter(line -> line.row().cell().toString().equals(wanted))
                .findFirst()
                .ifPresent(line -> Platform.runLater(() -> activate(line))));
    }

    @Override
    public String title() {
        return draft.title();
    }

    @Override
    public String subtitle() {
        return draft.unit() + " · " + draft.period();
    }

    @Override
    public Node body() {
        return scroll;
    }

    @Override
    public Optional<Node> footer() {
        return Optional.of(footer);
    }

    @Override
    public void keep() {
        fields.forEach(FieldLine::keep);
    }

    private FormPage shown() {
        return draft.pages().get(page);
    }

    private void showPage() {
        active = Optional.empty();
        lines.clear();
        fields.clear();
        FormPage shown = shown();
        VBox heading = new VBox(2);
        heading.getChildren()
                .add(Kit.text(desk.say("fill.page", page + 1, draft.pages().size()), "small", "muted"));
        heading.getChildren().add(Kit.text(shown.title(), "h1"));
        if (!shown.subtitle().isEmpty()) {
            heading.getChildren().add(Kit.text(shown.subtitle(), "h2", "tone-accent"));
        }
        column.getChildren().setAll(heading, findings, rows(shown));
        scroll.setVvalue(0);
        said();
        buttons();
        desk.shell().footer(footer);
    }

    private Node rows(FormPage shown) {
        List<Node> rows = new ArrayList<>();
        for (FormPage.Row row : shown.rows()) {
            if (row instanceof FormPage.CountRow count) {
                CountLine line = new CountLine(desk.words(), count, draft.last(count.cell()), this::activate);
                lines.add(line);
                rows.add(line.node());
            } else {
                FieldLine line = new FieldLine(desk, draft, (FormPage.FieldRow) row, this::said);
                fields.add(line);
                rows.add(line.node());
            }
        }
        return lines.isEmpty() ? new VBox(16, rows.toArray(Node[]::new)) : Kit.rows(rows);
    }

    private void buttons() {
        boolean last = page == draft.pages().size() - 1;
        Button onward = Kit.primary("next", desk.say(last ? "fill.review" : "fill.next"), () -> turn(1));
        HBox.setHgrow(onward, Priority.ALWAYS);
        HBox buttons = new HBox(12, onward);
        if (page > 0) {
            Button before = Kit.secondary("previous", desk.say("fill.previous"), () -> turn(-1));
            before.setMaxWidth(120);
            buttons.getChildren().add(0, before);
        }
        HBox.setHgrow(total, Priority.ALWAYS);
        total.setMaxWidth(Double.MAX_VALUE);
        HBox sum = new HBox(12, total, filled);
        sum.setAlignment(Pos.BASELINE_LEFT);
        footer.getChildren().setAll(sum, buttons);
    }

    /** Says anew what follows from the answers: values, sum, findings. */
    private void said() {
        for (CountLine line : lines) {
            line.show(draft.count(line.row().cell()), draft.at(line.row().cell()));
        }
        List<Node> notices = new ArrayList<>();
        for (Finding finding : draft.live(shown())) {
            Node notice =
                    Kit.notice(finding.stops() ? "bad" : "warn", desk.words().say(finding.message()));
            notice.setId("finding-" + finding.rule());
            notices.add(notice);
        }
        findings.getChildren().setAll(notices);
        findings.setManaged(!notices.isEmpty());
        total.setText(
                draft.total(shown()).map(sum -> desk.say("fill.total", sum)).orElse(""));
        filled.setText(desk.say("fill.filled", draft.filled(), draft.lines()));
    }

    private void turn(int by) {
        keep();
        if (page + by >= draft.pages().size()) {
            desk.go().review(draft.draft().id());
        } else {
            page += by;
            showPage();
        }
    }

    private void activate(CountLine line) {
        active.ifPresent(before -> before.active(false));
        active = Optional.of(line);
        line.active(true);
        pad.edit(line.row().label(), draft.count(line.row().cell()));
        desk.shell().footer(pad);
        line.node().requestFocus();
        // The pad takes the lower half: only after the layout is it known whether it covers the line.
        Platform.runLater(() -> uncover(line.node()));
    }

    private void uncover(Node line) {
        if (line.getScene() == null) {
            return;
        }
        column.getScene().getRoot().layout();
        Bounds inColumn = column.sceneToLocal(line.localToScene(line.getBoundsInLocal()));
        double window = scroll.getViewportBounds().getHeight();
        double hidden = column.getHeight() - window;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (inColumn.getMinY() - OFF_EDGE < top) {
            scroll.setVvalue(Math.max(0, (inColumn.getMinY() - OFF_EDGE) / hidden));
        } else if (inColumn.getMaxY() + OFF_EDGE > top + window) {
            scroll.setVvalue(Math.min(1, (inColumn.getMaxY() + OFF_EDGE - window) / hidden));
        }
    }

    private void put(Optional<Long> value) {
        active.ifPresent(line -> {
            draft.put(line.row().cell(), value);
            said();
        });
    }

    /** The pad's last key: to the next line, from the last line to the next page. */
    private void onward() {
        int at = active.map(lines::indexOf).orElse(-1);
        if (at + 1 < lines.size()) {
            activate(lines.get(at + 1));
            return;
        }
        closePad();
        turn(1);
        if (!lines.isEmpty() && active.isEmpty() && page < draft.pages().size()) {
            openFirst();
        }
    }

    private void openFirst() {
        // After the last page the review is shown, and this screen no longer.
        if (column.getScene() != null && desk.shell().shows(scroll)) {
            activate(lines.get(0));
        }
    }

    private void closePad() {
        active.ifPresent(line -> line.active(false));
        active = Optional.empty();
        desk.shell().footer(footer);
    }
}
