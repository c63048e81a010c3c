package id.lini.mobile.ui;

import id.lini.mobile.app.ChooseModel;
import id.lini.mobile.app.Line;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.work.Unit;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Isi: form, unit and period, each with the likely answer in it already; one tap starts. */
final class ChooseScreen implements Screen {
    private final Desk desk;
    private final ChooseModel model;
    private final VBox choices = new VBox();
    private final VBox state = new VBox(12);
    private final VBox today = new VBox(8);
    private final Button start;
    private Optional<FormDefinition> form;
    private Optional<Unit> unit;
    private Optional<Period> period;

    ChooseScreen(Desk desk) {
        this.desk = desk;
        this.model = new ChooseModel(desk.session(), desk.words());
        this.start = Kit.primary("start", desk.say("choose.start"), this::begin);
        this.form = model.lastForm();
        this.unit = form.flatMap(model::lastUnit);
        this.period = likely();
        choices.getStyleClass().add("rows");
    }

    @Override
    public String title() {
        return desk.say("choose.title");
    }

    @Override
    public Optional<Room> room() {
        return Optional.of(Room.FILL);
    }

    @Override
    public Node body() {
        if (form.isEmpty()) {
            return Kit.page(
                    Kit.notice("plain", desk.say("choose.none")),
                    Kit.secondary(
                            "send-now", desk.say("send.now"), () -> desk.loop().now()));
        }
        fill();
        return Kit.columns(desk.shell().wide(), List.of(choices, state), List.of(today));
    }

    @Override
    public Optional<Node> footer() {
        return form.isEmpty() ? Optional.empty() : Optional.of(Kit.footer(start));
    }

    @Override
    public boolean showsNews() {
        return form.isEmpty();
    }

    private void fill() {
        List<Row> rows = List.of(
                choice("choose.form", form.map(chosen -> desk.words().say(chosen.title())), basis(), this::chooseForm),
                choice(
                        "choose.unit",
                        unit.map(Unit::name),
                        unit.map(model::area).orElse(""),
                        this::chooseUnit),
                choice("choose.period", period.map(desk.words()::period), "", this::choosePeriod));
        rows.get(0).getStyleClass().add("first");
        choices.getChildren().setAll(rows);
        ChooseModel.Slot slot = slot();
        state.getChildren().clear();
        if (slot instanceof ChooseModel.Taken) {
            state.getChildren().add(Kit.notice("plain", desk.say("choose.taken", model.word(slot))));
            start.setText(desk.say("choose.open"));
        } else if (slot instanceof ChooseModel.Begun) {
            state.getChildren().add(Kit.notice("plain", desk.say("choose.begun")));
            start.setText(desk.say("choose.continue"));
        } else {
            start.setText(desk.say("choose.start"));
        }
        start.setDisable(unit.isEmpty() || period.isEmpty());
        events();
    }

    /** What happened on the chosen day, for a form of events: several on one day are several. */
    private void events() {
        today.getChildren().clear();
        if (form.isEmpty() || form.get().rhythm().periodic() || period.isEmpty()) {
            return;
        }
        List<Line> lines = model.events(form.get(), period.get());
        today.getChildren().add(Kit.text(desk.say("choose.events", desk.words().period(period.get())), "h2"));
        if (lines.isEmpty()) {
            today.getChildren().add(Kit.text(desk.say("choose.events.none"), "muted"));
        } else {
            today.getChildren()
                    .add(Kit.rows(lines.stream()
                            .map(line -> Kit.line(line, () -> desk.go().entry(line.id())))
                            .toList()));
        }
    }

    private String basis() {
        return form.map(FormDefinition::basis).orElse("");
    }

    private ChooseModel.Slot slot() {
        return form.isPresent() && unit.isPresent() && period.isPresent()
                ? model.slot(form.get().id(), unit.get().id(), period.get())
                : new ChooseModel.Free();
    }

    private Optional<Period> likely() {
        return form.flatMap(chosen -> unit.flatMap(at -> model.likely(chosen, at)));
    }

    private Row choice(String key, Optional<String> chosen, String detail, Runnable choose) {
        String value = chosen.orElse(desk.say("choose.empty"));
        VBox left = new VBox(2, Kit.text(desk.say(key), "small", "muted"), Kit.text(value, "h2"));
        if (!detail.isEmpty()) {
            left.getChildren().add(Kit.text(detail, "small", "muted"));
        }
        return new Row(key.replace('.', '-'), left, Icon.DOWN.draw("tone-muted"), desk.say(key) + ": " + value, choose);
    }

    private void chooseForm() {
        desk.shell()
                .open(Sheet.choosing(
                        desk.shell(),
                        desk.say("choose.form"),
                        desk.say("close"),
                        model.forms(),
                        choice -> desk.words().say(choice.title()),
                        choice -> desk.say("rhythm." + choice.rhythm().period()),
                        choice -> {
                            form = Optional.of(choice);
                            unit = unit.filter(model.units(choice)::contains).or(() -> model.lastUnit(choice));
                            period = likely();
                            fill();
                        }));
    }

    private void chooseUnit() {
        desk.shell()
                .open(Sheet.choosing(
                        desk.shell(),
                        desk.say("choose.unit"),
                        desk.say("close"),
                        model.units(form.orElseThrow()),
                        Unit::name,
                        model::area,
                        choice -> {
                            unit = Optional.of(choice);
                            period = period.or(this::likely);
                            fill();
                        }));
    }

    private void choosePeriod() {
        FormDefinition of = form.orElseThrow();
        desk.shell()
                .open(Sheet.choosing(
                        desk.shell(),
                        desk.say("choose.period"),
                        desk.say("close"),
                        model.periods(of),
                        desk.words()::period,
                        choice -> unit.map(at -> model.word(model.slot(of.id(), at.id(), choice)))
                                .orElse(""),
                        choice -> {
                            period = Optional.of(choice);
                            fill();
                        }));
    }

    private void begin() {
        desk.go().begin(form.orElseThrow().id(), unit.orElseThrow().id(), period.orElseThrow());
    }
}
