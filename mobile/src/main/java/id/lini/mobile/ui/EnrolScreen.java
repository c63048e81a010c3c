package id.lini.mobile.ui;

import id.lini.mobile.app.EnrolModel;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Words;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The first start: the server's address and the code that the administrator gave. */
final class EnrolScreen implements Screen {
    private final EnrolModel model;
    private final Words words;
    private final Runnable enrolled;
    private final TextField server = new TextField();
    private final TextField code = new TextField();
    private final TextField device = new TextField();
    private final VBox said = new VBox();
    private final Button start;

    EnrolScreen(Phone phone, Words words, AppWindow.Prefill prefill, Runnable enrolled) {
        this.model = new EnrolModel(phone, words);
        this.words = words;
        this.enrolled = enrolled;
        this.start = Kit.primary("enrol", words.say("enrol.start"), this::enrol);
        server.setId("server");
        server.setText(prefill.server());
        server.setPromptText("lini.pekalongankota.go.id");
        code.setId("code");
        code.setText(prefill.code());
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
        code.setOnAction(event -> enrol());
        device.setId("device");
        device.setText(words.say("enrol.device.default"));
    }

    @Override
    public String title() {
        return "Lini";
    }

    @Override
    public Node body() {
        return Kit.page(
                new VBox(8, Kit.text(words.say("enrol.title"), "h1"), Kit.text(words.say("enrol.explain"), "muted")),
                field("enrol.code", code),
                field("enrol.server", server),
                field("enrol.device", device),
                said,
                start);
    }

    private VBox field(String key, TextField field) {
        field.setAccessibleText(words.say(key));
        return new VBox(4, Kit.text(words.say(key), "strong"), field);
    }

    private void complain(String text) {
        said.getChildren().setAll(Kit.notice("bad", text));
    }

    private void enrol() {
        Optional<String> typo = model.typo(code.getText());
        if (typo.isPresent()) {
            complain(typo.get());
            return;
        }
        start.setDisable(true);
        start.setText(words.say("enrol.asking"));
        String address = server.getText();
        String typed = code.getText();
        String name = device.getText();
        Thread asking = new Thread(
                () -> {
                    Optional<String> wrong = model.enrol(address, typed, name, Officer.DEFAULT_PIN);
                    Platform.runLater(() -> answered(wrong));
                },
                "lini-enrol");
        asking.setDaemon(true);
        asking.start();
    }

    private void answered(Optional<String> wrong) {
        start.setDisable(false);
        start.setText(words.say("enrol.start"));
        wrong.ifPresentOrElse(this::complain, enrolled);
    }
}
