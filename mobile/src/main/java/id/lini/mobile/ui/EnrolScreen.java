package id.lini.mobile.ui;

import id.lini.mobile.app.EnrolModel;
import id.lini.mobile.app.EnrolmentLink;
import id.lini.mobile.platform.Picture;
import id.lini.mobile.platform.Pictures;
import id.lini.mobile.platform.QrReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A new officer on this phone: the code that the administrator gave, typed or photographed, and the server's address. */
final class EnrolScreen implements Screen {
    private final Gate gate;
    private final EnrolDraft draft;
    private final EnrolModel model;
    private final TextField server = new TextField();
    private final TextField code = new TextField();
    private final TextField device = new TextField();
    private final VBox said = new VBox();

    EnrolScreen(Gate gate, EnrolDraft draft) {
        this.gate = gate;
        this.draft = draft;
        this.model = new EnrolModel(gate.phone(), gate.words());
        server.setId("server");
        server.setText(draft.server());
        server.setPromptText("lini.pekalongankota.go.id");
        code.setId("code");
        code.setText(draft.code());
        code.setPromptText("K7QF-2MXP-9R");
        code.getStyleClass().add("code");
        // The moment the last character is typed the check characters tell a slip, before any network.
        code.textProperty()
                .addListener((watched, before, now) -> said.getChildren().clear());
        code.focusedProperty().addListener((watched, before, now) -> {
            if (!now && !code.getText().isBlank()) {
                model.typo(code.getText()).ifPresent(this::complain);
            }
        });
        code.setOnAction(event -> onward());
        device.setId("device");
        device.setText(draft.device());
        draft.wrong().ifPresent(this::complain);
    }

    @Override
    public String title() {
        return "Lini";
    }

    @Override
    public Node body() {
        List<Node> parts = new ArrayList<>();
        parts.add(new VBox(8, Kit.text(gate.say("enrol.title"), "h1"), Kit.text(gate.say("enrol.explain"), "muted")));
        parts.add(said);
        parts.add(field("enrol.code", code));
        gate.platform()
                .pictures()
                .ifPresent(pictures -> parts.add(Kit.secondary(
                        "qr",
                        gate.say(pictures.camera() ? "enrol.qr.camera" : "enrol.qr.file"),
                        () -> photograph(pictures))));
        parts.add(field("enrol.server", server));
        parts.add(field("enrol.device", device));
        return Kit.page(parts.toArray(Node[]::new));
    }

    @Override
    public Optional<Node> footer() {
        return Optional.of(Kit.footer(Kit.primary("enrol", gate.say("enrol.next"), this::onward)));
    }

    @Override
    public void keep() {
        draft.put(server.getText(), code.getText(), device.getText());
    }

    private VBox field(String key, TextField field) {
        field.setAccessibleText(gate.say(key));
        return new VBox(4, Kit.text(gate.say(key), "strong"), field);
    }

    private void complain(String text) {
        said.getChildren().setAll(Kit.notice("bad", text));
    }

    private void photograph(Pictures pictures) {
        if (pictures.camera()) {
            pictures.take(taken -> taken.ifPresent(this::read));
        } else {
            pictures.choose(taken -> taken.ifPresent(this::read));
        }
    }

    private void read(Picture picture) {
        said.getChildren().setAll(Kit.notice("plain", gate.say("enrol.qr.reading")));
        Later.run(
                () -> QrReader.read(picture).flatMap(EnrolmentLink::read),
                link -> link.ifPresentOrElse(this::take, () -> complain(gate.say("enrol.qr.none"))));
    }

    private void take(EnrolmentLink link) {
        server.setText(link.server());
        code.setText(link.code());
        said.getChildren().setAll(Kit.notice("good", gate.say("enrol.qr.read")));
    }

    private void onward() {
        Optional<String> wrong = model.typo(code.getText()).or(() -> model.wrongAddress(server.getText()));
        if (wrong.isPresent()) {
            complain(wrong.get());
            return;
        }
        keep();
        gate.choosePin(gate.say("pin.title"), this::enrol);
    }

    private void enrol(NewPinScreen.Chosen chosen) {
        chosen.entry().close(gate.say("enrol.asking"));
        Later.run(() -> model.enrol(draft.server(), draft.code(), draft.device(), chosen.pin()), this::answered);
    }

    private void answered(Optional<String> wrong) {
        if (wrong.isPresent()) {
            draft.complain(wrong.get());
            gate.back();
        } else {
            draft.used();
            gate.opened(true);
        }
    }
}
