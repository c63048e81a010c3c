package id.lini.mobile.ui;

import id.lini.shared.work.Message;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Messages from supervisor and office, until the officer says that they were read. */
final class MessageParts {
    private final Desk desk;

    MessageParts(Desk desk) {
        this.desk = desk;
    }

    /** The first of them; empty where there is none. */
    Optional<Node> unread(int most) {
        List<Message> all = desk.session().store().messages().unread();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Node> shown = new ArrayList<>();
        all.stream().limit(most).forEach(message -> shown.add(message(message, "read-" + shown.size())));
        String title = all.size() == 1
                ? desk.say("messages.title")
                : desk.say("messages.title") + " (" + desk.words().number(all.size()) + ")";
        return Optional.of(Kit.section(title, shown.toArray(Node[]::new)));
    }

    private Node message(Message message, String id) {
        ZoneId zone = desk.session().identity().grant().zone();
        VBox words = new VBox(
                4,
                Kit.text(desk.words().say(message.text())),
                Kit.text(
                        desk.say("messages.from", message.from(), desk.words().moment(message.at(), zone)),
                        "small",
                        "muted"));
        HBox said = new HBox(12, Icon.MAIL.draw("tone-accent"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox card = new VBox(8, said, Kit.quiet(id, desk.say("messages.read"), () -> {
            desk.session()
                    .store()
                    .messages()
                    .read(message.id(), desk.session().clock().instant());
            desk.loop().auto();
            desk.go().refresh();
        }));
        card.getStyleClass().addAll("message");
        return card;
    }
}
