package id.lini.mobile.ui;

import id.lini.mobile.app.UnlockWords;
import id.lini.mobile.app.Unlocking;
import id.lini.mobile.vault.Pin;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Another PIN: the old one, the new one, the new one again. */
final class ChangePinScreen implements Screen {
    private final Desk desk;
    private final PinEntry entry;

    ChangePinScreen(Desk desk) {
        this.desk = desk;
        this.entry = new PinEntry(desk.words());
        old();
    }

    @Override
    public String title() {
        return desk.say("me.pin");
    }

    @Override
    public Node body() {
        VBox column = new VBox(20, Kit.text(desk.say("pin.explain"), "muted"), entry.top());
        column.getStyleClass().add("page");
        column.setAlignment(Pos.TOP_CENTER);
        ScrollPane page = Kit.scrolling(column);
        entry.listen(page);
        return page;
    }

    @Override
    public Optional<Region> keys() {
        return Optional.of(entry.keys());
    }

    private void old() {
        entry.ask(desk.say("pin.old"), digits -> fresh(new Pin(digits)));
    }

    private void fresh(Pin old) {
        entry.say("", "muted");
        entry.ask(desk.say("pin.choose"), digits -> {
            Pin pin = new Pin(digits);
            Optional<Pin.Fault> fault = pin.fault();
            if (fault.isPresent()) {
                fresh(old);
                entry.say(UnlockWords.weak(desk.words(), fault.get()), "tone-bad");
            } else {
                entry.say("", "muted");
                entry.ask(desk.say("pin.repeat"), again -> repeated(old, pin, again));
            }
        });
    }

    private void repeated(Pin old, Pin fresh, String again) {
        if (!again.equals(fresh.digits())) {
            fresh(old);
            entry.say(desk.say("pin.differs"), "tone-bad");
            return;
        }
        entry.close(desk.say("pin.changing"));
        Later.run(() -> desk.phone().changePin(old, fresh), this::answered);
    }

    private void answered(Unlocking answer) {
        Optional<String> wrong = UnlockWords.wrong(desk.words(), answer);
        if (wrong.isPresent()) {
            old();
            entry.say(wrong.get(), "tone-bad");
        } else {
            entry.close(desk.say("pin.changed"));
            entry.say(desk.say("pin.changed"), "tone-good");
        }
    }
}
