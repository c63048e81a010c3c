package id.lini.mobile.store;

import id.lini.shared.entry.EntryState;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** The last that is known of an entry. */
record Status(EntryState state, String reason, Optional<String> reasonEn, String decidedBy, Instant at) {

    /** With a reason that is the same in every language. */
    Status(EntryState state, String reason, String decidedBy, Instant at) {
        this(state, reason, Optional.empty(), decidedBy, at);
    }

    byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("state", state.name());
            json.writeStringField("reason", reason);
            if (reasonEn.isPresent()) {
                json.writeStringField("reasonEn", reasonEn.get());
            }
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
                json.optionalText("reasonEn"),
                json.text("by"),
                Instant.ofEpochMilli(json.whole("at")));
    }
}
