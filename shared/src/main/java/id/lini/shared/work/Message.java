package id.lini.shared.work;

import com.fasterxml.jackson.core.JsonGenerator;
import id.lini.shared.json.JsonObject;
import id.lini.shared.text.Label;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A message to an officer, such as a reminder of a missing report.
 *
 * @param from the name of whoever sent it
 * @param at by the server's clock
 * @param text in both languages; a server of before told one, which then stands for both
 */
public record Message(String id, String from, Instant at, Label text) {

    /** Checks that nothing is missing. */
    public Message {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(text, "text is null");
    }

    /** Writes it as one object. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("from", from);
        json.writeStringField("at", at.toString());
        json.writeStringField("text", text.id());
        if (!text.en().equals(text.id())) {
            json.writeStringField("textEn", text.en());
        }
        json.writeEndObject();
    }

    /** Reads an object; throws {@link id.lini.shared.json.JsonFault} naming the member. */
    public static Message read(JsonObject json) {
        Optional<String> english = json.optionalText("textEn");
        return new Message(
                json.text("id"),
                json.text("from"),
                json.instant("at"),
                json.value("text", text -> new Label(text, english.orElse(text))));
    }
}
