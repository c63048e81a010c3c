package id.lini.shared.work;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.util.List;

/**
 * Some state changes of one officer's entries, oldest first.
 *
 * @param cursor where to ask on: give it back as {@code after}
 * @param more whether there are further ones now
 */
public record StatePage(long cursor, boolean more, List<StateChange> changes) {

    /** Copies the list. */
    public StatePage {
        changes = List.copyOf(changes);
    }

    /** The body of the answer. */
    public byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeNumberField("cursor", cursor);
            json.writeBooleanField("more", more);
            json.writeArrayFieldStart("changes");
            for (StateChange change : changes) {
                json.writeStartObject();
                json.writeStringField("entry", change.entry().toString());
                json.writeStringField("state", change.state().name());
                json.writeStringField("reason", change.reason());
                if (change.reasonEn().isPresent()) {
                    json.writeStringField("reasonEn", change.reasonEn().get());
                }
                json.writeStringField("by", change.by());
                json.writeStringField("at", change.at().toString());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Reads a body; throws {@link id.lini.shared.json.JsonFault} naming the member. */
    public static StatePage read(byte[] body) {
        JsonObject json = Json.read(body);
        return new StatePage(
                json.whole("cursor"),
                json.flag("more"),
                json.objects("changes").stream().map(StatePage::change).toList());
    }

    private static StateChange change(JsonObject json) {
        return new StateChange(
                json.value("entry", EntryId::parse),
                json.value("state", EntryState::valueOf),
                json.text("reason"),
                json.optionalText("reasonEn"),
                json.text("by"),
                json.instant("at"));
    }
}
