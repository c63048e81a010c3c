package id.lini.mobile.store;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.text.Label;
import id.lini.shared.work.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Messages to the officer that are not read yet. */
public final class MessageStore {
    private static final String TOLD = "message";

    private final Store store;

    MessageStore(Store store) {
        this.store = store;
    }

    /** Puts what the server calls unread in the place of the last; what was read here and not yet told stays read. */
    void replace(List<Message> unread) {
        Set<String> told = unread.stream().map(Message::id).collect(Collectors.toSet());
        store.errands().answered(Errand.Kind.READ).stream()
                .map(Errand::subject)
                .filter(id -> !told.contains(id))
                .forEach(id -> store.errands().settled(Errand.Kind.READ, id));
        store.run("DELETE FROM message");
        for (int place = 0; place < unread.size(); place++) {
            put(unread.get(place), place);
        }
    }

    /** What is not read, oldest first. */
    public List<Message> unread() {
        return store.list(
                "SELECT told FROM message ORDER BY place",
                row -> message(Json.read(store.key().open(row.getBytes(1), TOLD))));
    }

    /** The officer read it; the server is told with the next sync. */
    public void read(String id, Instant at) {
        store.transaction(() -> {
            store.errands().ask(Errand.Kind.READ, id, "", at);
            return store.run("DELETE FROM message WHERE id = ?", name(id));
        });
    }

    private void put(Message message, int place) {
        Optional<Errand> read = store.errands().find(Errand.Kind.READ, message.id());
        if (read.isPresent()) {
            return;
        }
        byte[] told = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("id", message.id());
            json.writeStringField("from", message.from());
            json.writeNumberField("at", message.at().toEpochMilli());
            json.writeStringField("text", message.text().id());
            json.writeStringField("textEn", message.text().en());
            json.writeEndObject();
        });
        store.run(
                "INSERT INTO message (id, told, place) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
                name(message.id()),
                store.key().seal(told, TOLD),
                place);
    }

    /** An app of before kept one text, which then stands for both. */
    private static Message message(JsonObject json) {
        String text = json.text("text");
        return new Message(
                json.text("id"),
                json.text("from"),
                Instant.ofEpochMilli(json.whole("at")),
                new Label(text, json.optionalText("textEn").orElse(text)));
    }

    private byte[] name(String id) {
        return store.key().name(TOLD, id);
    }
}
