package id.lini.shared.batch;

import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The body of a batch: its entries, still as JSON objects, so that one that cannot be read does not cost the others.
 *
 * @param app the version of the app that made it
 * @param madeAt by the phone's clock
 * @param entries each to be read by {@link EntryCodec}
 */
public record BatchPayload(String app, Instant madeAt, List<JsonObject> entries) {
    /** The most entries a batch may hold. */
    public static final int MAX_ENTRIES = 200;

    /** The most bytes a body may have, unpacked. */
    public static final int MAX_BYTES = 1_000_000;

    /** Checks that nothing is missing. */
    public BatchPayload {
        Objects.requireNonNull(app, "app is null");
        Objects.requireNonNull(madeAt, "madeAt is null");
        entries = List.copyOf(entries);
    }

    /** The exact bytes to sign and send. */
    public static byte[] write(String app, Instant madeAt, List<Entry> entries) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("app", app);
            json.writeStringField("madeAt", madeAt.toString());
            json.writeArrayFieldStart("entries");
            for (Entry entry : entries) {
                EntryCodec.write(entry, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Reads the outer shape; throws {@link JsonFault} when that is wrong, whatever the entries hold. */
    public static BatchPayload read(byte[] body) {
        JsonObject json = Json.read(body).only("app", "madeAt", "entries");
        return new BatchPayload(json.text("app"), json.instant("madeAt"), json.objects("entries"));
    }
}
