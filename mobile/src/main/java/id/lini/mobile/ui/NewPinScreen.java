package id.lini.mobile.ui;

import id.lini.mobile.app.UnlockWords;
import id.lini.mobile.app.Words;
import id.lini.mobile.vault.Pin;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Choosing a PIN: typed, then typed again. */
final class NewPinScreen implements Screen {
    private final Words words;
    private final String title;
    private final Consumer<Chosen> then;
    private final PinEntry entry;

    NewPinScreen(Words words, String title, Consumer<Chosen> then) {
        this.words = words;
        this.title = title;
        this.then = then;
        this.entry = new PinEntry(words);
        first();
    }

    /** A chosen PIN, and where to say how far it is. */
    record Chosen(Pin pin, PinEntry entry) {}

    @Override
    public String title() {
        return title;
    }

    @Override
    public Node body() {
        VBox column = new VBox(20, Kit.text(words.say("pin.explain"), "muted"), entry.top());
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

    private void first() {
        entry.ask(words.say("pin.choose"), digits -> {
            Pin pin = new Pin(digits);
            Optional<Pin.Fault> fault = pin.fault();
            if (fault.isPresent()) {
                first();
                entry.say(UnlockWords.weak(words, fault.get()), "tone-bad");
            } else {
                entry.say("", "muted");
                entry.ask(words.say("pin.repeat"), again -> repeated(pin, again));
            }
        });
    }

    private void repeated(Pin pin, String again) {
        if (again.equals(pin.digits())) {
            then.accept(new Chosen(pin, entry));
        } else {
            first();
            entry.say(words.say("pin.differs"), "tone-bad");
        }
    }
}
