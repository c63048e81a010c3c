package id.lini.mobile.store;

import id.lini.shared.entry.EntryState;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.time.Instant;

/** The last that is known of an entry. */
record Status(EntryState state, String reason, String decidedBy, Instant at) {

    byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("state", state.name());
            json.writeStringField("reason", reason);
            json.writeStringField("by", decidedBy);
            json.writeNumberField("at", at.toEpochMilli());
            json.writeEndObject();
        });
    }

    static Status read(byte[] text) {
        JsonObject json = Json.read(text);
        return new Status(
                EntryState.valueOf(json.text("state")),
                json.text("reason"),
                json.text("by"),
                Instant.ofEpochMilli(json.whole("at")));
    }
}
