package id.lini.mobile.ui;

import id.lini.mobile.app.UnlockWords;
import id.lini.mobile.app.Unlocking;
import id.lini.mobile.vault.KnownOfficer;
import id.lini.mobile.vault.Pin;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The PIN of one officer. A wrong one is said, counted, and after some slows the next down; nothing is ever wiped. */
final class PinScreen implements Screen {
    private final Gate gate;
    private final KnownOfficer officer;
    private final PinEntry entry;

    PinScreen(Gate gate, KnownOfficer officer) {
        this.gate = gate;
        this.officer = officer;
        this.entry = new PinEntry(gate.words());
        ask();
        // Too many were wrong before: said at once, not only after the next.
        officer.waitUntil().map(Unlocking.Wait::new).ifPresent(this::answered);
    }

    @Override
    public String title() {
        return "Lini";
    }

    @Override
    public Node body() {
        VBox name = new VBox(2, Kit.text(officer.name(), "h2"), Kit.text(officer.role(), "muted"));
        HBox who = new HBox(12, OfficersScreen.initials(officer), name);
        who.setAlignment(Pos.CENTER);
        Button forgotten = Kit.quiet("pin-forgotten", gate.say("pin.forgotten"), () -> gate.forgotten(officer));
        Button other = Kit.quiet("officer-other", gate.say("officers.other"), gate::officers);
        HBox others = new HBox(8, forgotten, other);
        others.setAlignment(Pos.CENTER);
        VBox column = new VBox(16, who, entry.top(), others);
        column.getStyleClass().add("page");
        column.setAlignment(Pos.CENTER);
        ScrollPane page = Kit.scrolling(column);
        page.setFitToHeight(true);
        entry.listen(page);
        return page;
    }

    @Override
    public Optional<Region> keys() {
        return Optional.of(entry.keys());
    }

    private void ask() {
        entry.ask(gate.say("pin.ask"), this::tried);
    }

    private void tried(String digits) {
        entry.close(gate.say("pin.opening"));
        Later.run(() -> gate.phone().unlock(officer.id(), new Pin(digits)), this::answered);
    }

    private void answered(Unlocking answer) {
        Optional<String> wrong = UnlockWords.wrong(gate.words(), answer);
        if (wrong.isPresent()) {
            ask();
            entry.say(wrong.get(), "tone-bad");
        } else {
            gate.opened(false);
        }
    }
}
