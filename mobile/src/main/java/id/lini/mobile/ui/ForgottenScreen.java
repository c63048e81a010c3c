package id.lini.mobile.ui;

import id.lini.mobile.app.EnrolModel;
import id.lini.mobile.app.UnlockWords;
import id.lini.mobile.app.Unlocking;
import id.lini.mobile.vault.KnownOfficer;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A forgotten PIN: a code of the administrator opens the store again, and what was not sent is still there. */
final class ForgottenScreen implements Screen {
    private final Gate gate;
    private final KnownOfficer officer;
    private final Draft draft;
    private final TextField code = new TextField();

    /** What was typed and what came of it, kept while a PIN is chosen. */
    static final class Draft {
        private String code = "";
        private Optional<String> wrong = Optional.empty();
        private boolean lost;
    }

    ForgottenScreen(Gate gate, KnownOfficer officer, Draft draft) {
        this.gate = gate;
        this.officer = officer;
        this.draft = draft;
        code.setId("reset-code");
        code.setText(draft.code);
        code.setPromptText("K7QF-2MXP-9R");
        code.setAccessibleText(gate.say("reset.code"));
        code.getStyleClass().add("code");
        code.setOnAction(event -> onward());
    }

    @Override
    public String title() {
        return gate.say("reset.title");
    }

    @Override
    public String subtitle() {
        return officer.name();
    }

    @Override
    public Node body() {
        VBox said = new VBox(12);
        draft.wrong.ifPresent(text -> said.getChildren().add(Kit.notice("bad", text)));
        if (draft.lost) {
            said.getChildren().add(remove());
        }
        return Kit.page(
                Kit.text(gate.say("reset.explain")),
                Kit.notice("good", gate.say("reset.safe")),
                said,
                new VBox(4, Kit.text(gate.say("reset.code"), "strong"), code));
    }

    /** Asked a second time: what cannot be read any more is thrown away, and does not come back. */
    private Node remove() {
        VBox place = new VBox();
        Button first = Kit.quiet("officer-remove", gate.say("reset.remove"), () -> {
            Button sure = Kit.quiet("officer-remove-sure", gate.say("reset.remove.sure"), () -> {
                gate.phone().remove(officer.id());
                gate.start();
            });
            sure.getStyleClass().add("danger");
            place.getChildren().setAll(sure);
        });
        first.getStyleClass().add("danger");
        place.getChildren().setAll(first);
        return place;
    }

    @Override
    public Optional<Node> footer() {
        return Optional.of(Kit.footer(Kit.primary("reset", gate.say("enrol.next"), this::onward)));
    }

    private void onward() {
        draft.code = code.getText();
        Optional<String> typo = new EnrolModel(gate.phone(), gate.words()).typo(draft.code);
        if (typo.isPresent()) {
            draft.wrong = typo;
            gate.again();
            return;
        }
        gate.choosePin(gate.say("pin.title"), chosen -> {
            chosen.entry().close(gate.say("enrol.asking"));
            Later.run(() -> gate.phone().reset(officer.id(), draft.code, chosen.pin()), this::answered);
        });
    }

    private void answered(Unlocking answer) {
        Optional<String> wrong = UnlockWords.wrong(gate.words(), answer);
        if (wrong.isEmpty()) {
            gate.opened(false);
            return;
        }
        draft.wrong = wrong;
        draft.lost = answer instanceof Unlocking.Unrecoverable;
        gate.back();
    }
}
