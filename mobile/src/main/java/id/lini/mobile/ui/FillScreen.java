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

/** Filling a form: one page of it, where one is above, the sum and the way on below, the number pad when a count is tapped. */
final class FillScreen implements Screen {
    private static final double OFF_EDGE = 12;
    private static final double BACK_WIDTH = 140;

    private final Desk desk;
    private final DraftModel draft;
    private final FillPlace remembered;
    private final VBox column = new VBox();
    private final VBox findings = new VBox(8);
    private final ScrollPane scroll = Kit.scrolling(column);
    private final NumberPad pad;
    private final Label total = Kit.text("", "h2");
    private final Label lastTotal = Kit.text("", "small", "muted");
    private final Label filled = Kit.text("", "small", "muted");
    private final VBox footer = Kit.footer();
    private final List<CountView> counts = new ArrayList<>();
    private final List<FieldLine> fields = new ArrayList<>();
    private Optional<CountTable> table = Optional.empty();
    private int page;
    private Optional<CountView> active = Optional.empty();

    FillScreen(Desk desk, DraftModel draft, FillPlace remembered) {
        this.desk = desk;
        this.draft = draft;
        this.remembered = remembered;
        this.page = remembered.place().map(draft::pageOf).orElse(0);
        this.pad = new NumberPad(desk.words(), this::put, this::onward, this::closePad);
        column.getStyleClass().add("page");
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (active.isPresent() && pad.typed(event)) {
                event.consume();
            }
        });
        boolean open = remembered.open();
        Optional<String> wanted = remembered.place();
        showPage();
        if (open) {
            counts.stream()
                    .filter(count ->
                            wanted.filter(count.row().cell().toString()::equals).isPresent())
                    .findFirst()
                    .ifPresent(count -> Platform.runLater(() -> activate(count)));
        }
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
        table = Optional.empty();
        counts.clear();
        fields.clear();
        FormPage shown = shown();
        Node rows = rows(shown);
        column.getChildren().setAll(FillPages.heading(desk, draft, page, this::turnTo));
        moved().ifPresent(column.getChildren()::add);
        column.getChildren().addAll(findings);
        start(shown).ifPresent(column.getChildren()::add);
        column.getChildren().add(rows);
        scroll.setVvalue(0);
        said();
        buttons();
        remember();
        if (desk.shell().shows(scroll)) {
            desk.shell().footer(footer);
        }
    }

    private void remember() {
        String first = counts.isEmpty()
                ? shown().fields().stream()
                        .map(row -> row.field().id())
                        .findFirst()
                        .orElse("")
                : counts.get(0).row().cell().toString();
        remembered.at(active.map(count -> count.row().cell().toString()).orElse(first), active.isPresent());
    }

    /** What a new version of the form did to the draft, until it was read. */
    private Optional<Node> moved() {
        return draft.moved().map(text -> {
            VBox told = new VBox(8);
            told.setId("moved");
            told.getChildren()
                    .addAll(Kit.notice("warn", text), Kit.secondary("moved-read", desk.say("draft.moved.read"), () -> {
                        draft.acknowledgeMove();
                        column.getChildren().remove(told);
                    }));
            return told;
        });
    }

    /** A stock begins where the last period's ended. */
    private Optional<Node> start(FormPage shown) {
        int known = draft.start(shown).size();
        if (known == 0) {
            return Optional.empty();
        }
        String last = desk.words().period(draft.draft().period().previous());
        return Optional.of(Kit.secondary("copy-start", desk.say("fill.start", last, known), () -> {
            draft.putStart(shown);
            showPage();
        }));
    }

    private Node rows(FormPage shown) {
        if (shown.table()) {
            CountTable made = new CountTable(desk, draft, shown, this::activate);
            counts.addAll(made.cells());
            table = Optional.of(made);
            return made.node();
        }
        List<Node> rows = new ArrayList<>();
        for (FormPage.CountRow row : shown.counts()) {
            CountLine line = new CountLine(desk, draft, row, this::activate);
            counts.add(line);
            rows.add(line.node());
        }
        for (FormPage.FieldRow row : shown.fields()) {
            FieldLine line = new FieldLine(desk, draft, row, this::said);
            fields.add(line);
            rows.add(line.node());
        }
        return counts.isEmpty() ? new VBox(16, rows.toArray(Node[]::new)) : Kit.rows(rows);
    }

    private void buttons() {
        boolean last = page == draft.pages().size() - 1;
        Button onward = Kit.primary("next", desk.say(last ? "fill.review" : "fill.next"), () -> turn(1));
        HBox.setHgrow(onward, Priority.ALWAYS);
        HBox buttons = new HBox(12, onward);
        if (page > 0) {
            Button before = Kit.secondary("previous", desk.say("fill.previous"), () -> turn(-1));
            before.setMaxWidth(BACK_WIDTH);
            buttons.getChildren().add(0, before);
        }
        VBox sums = new VBox(total, lastTotal);
        HBox.setHgrow(sums, Priority.ALWAYS);
        HBox sum = new HBox(12, sums, filled);
        sum.setAlignment(Pos.CENTER_LEFT);
        footer.getChildren().setAll(sum, buttons);
    }

    /** Says anew what follows from the answers: values, sums, findings. */
    private void said() {
        counts.forEach(CountView::show);
        fields.forEach(FieldLine::show);
        table.ifPresent(CountTable::sum);
        List<Node> notices = new ArrayList<>();
        for (Finding finding : draft.live(shown())) {
            // What stands beside its own line is not said twice.
            boolean beside = table.isEmpty()
                    && shown().counts().stream()
                            .anyMatch(row -> row.cell().toString().equals(finding.place()));
            if (!beside) {
                Node notice = Kit.notice(
                        finding.stops() ? "bad" : "warn", desk.words().say(finding.message()));
                notice.setId("finding-" + finding.rule());
                notices.add(notice);
            }
        }
        findings.getChildren().setAll(notices);
        findings.setManaged(!notices.isEmpty());
        FormPage shown = shown();
        Kit.put(
                total,
                draft.total(shown).map(sum -> desk.say("fill.total", sum)).orElse(""));
        Kit.put(
                lastTotal,
                draft.lastTotal(shown).map(sum -> desk.say("fill.last", sum)).orElse(""));
        filled.setText(desk.say("fill.filled", draft.filled(), draft.lines()));
        active.ifPresent(this::sayOnPad);
    }

    /** On the pad stands what is wrong here, since the pad may cover where else it is said. */
    private void sayOnPad(CountView count) {
        Optional<Finding> wrong = draft.at(count.row().cell())
                .or(() -> draft.live(shown()).stream().filter(Finding::stops).findFirst());
        pad.say(
                wrong.map(Finding::message)
                        .map(desk.words()::say)
                        .orElseGet(() -> String.join(" · ", count.beside(false))),
                wrong.filter(Finding::stops).isPresent());
    }

    private void turn(int by) {
        keep();
        if (page + by >= draft.pages().size()) {
            remember();
            desk.go().review(draft.draft().id());
        } else {
            page += by;
            showPage();
        }
    }

    private void turnTo(int wanted) {
        keep();
        page = wanted;
        showPage();
    }

    private void activate(CountView count) {
        active.ifPresent(before -> before.active(false));
        active = Optional.of(count);
        count.active(true);
        pad.edit(count.row().name(), draft.count(count.row().cell()));
        sayOnPad(count);
        remember();
        desk.shell().pad(pad);
        count.node().requestFocus();
        // The pad takes the lower half: only after the layout is it known whether it covers the line.
        Platform.runLater(() -> uncover(count.node()));
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
        // With large text on a small phone hardly more than the line has room: then its middle, where the figure
        // stands.
        double edge = Math.min(OFF_EDGE, (window - inColumn.getHeight()) / 2);
        if (inColumn.getMinY() - edge < top) {
            scroll.setVvalue(Math.max(0, (inColumn.getMinY() - edge) / hidden));
        } else if (inColumn.getMaxY() + edge > top + window) {
            scroll.setVvalue(Math.min(1, (inColumn.getMaxY() + edge - window) / hidden));
        }
    }

    private void put(Optional<Long> value) {
        active.ifPresent(count -> {
            draft.put(count.row().cell(), value);
            said();
            // What is said on the pad may have made it higher.
            Platform.runLater(() -> uncover(count.node()));
        });
    }

    /** The pad's last key: to the next count, from the last one to the next page. */
    private void onward() {
        int at = active.map(counts::indexOf).orElse(-1);
        if (at + 1 < counts.size()) {
            activate(counts.get(at + 1));
            return;
        }
        closePad();
        turn(1);
        // After the last page the review is shown, and this screen no longer.
        if (!counts.isEmpty()
                && active.isEmpty()
                && column.getScene() != null
                && desk.shell().shows(scroll)) {
            activate(counts.get(0));
        }
    }

    private void closePad() {
        active.ifPresent(count -> count.active(false));
        active = Optional.empty();
        remember();
        desk.shell().footer(footer);
    }
}
