package id.lini.server.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.text.Label;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * How a check or an import ended, as it is kept for whoever asked for it.
 *
 * @param name of the file that was sent
 * @param key of the upload, for the import of what was checked; empty where there is nothing to import
 * @param imported whether it was an import and not a check
 * @param count of all faults; 0 for a pack that is fit
 * @param faults the first {@value #SHOWN} of them
 */
record PackResult(
        String name, String key, boolean imported, int count, List<PackFault> faults, List<FileChange> changes) {
    private static final int SHOWN = 500;

    PackResult {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(key, "key is null");
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    static PackResult of(String name, String key, PackImport.Outcome outcome) {
        if (outcome instanceof PackImport.Outcome.Refused refused) {
            List<PackFault> all = refused.faults();
            return new PackResult(
                    name, "", false, all.size(), all.stream().limit(SHOWN).toList(), List.of());
        }
        if (outcome instanceof PackImport.Outcome.Rehearsed found) {
            return new PackResult(name, key, false, 0, List.of(), found.changes());
        }
        PackImport.Outcome.Imported done = (PackImport.Outcome.Imported) outcome;
        return new PackResult(name, "", true, 0, List.of(), done.changes());
    }

    boolean refused() {
        return count > 0;
    }

    byte[] json() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("key", key);
            json.writeBooleanField("imported", imported);
            json.writeNumberField("count", count);
            json.writeArrayFieldStart("faults");
            for (PackFault fault : faults) {
                write(json, fault);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("changes");
            for (FileChange change : changes) {
                write(json, change);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static PackResult read(byte[] json) {
        JsonObject kept = Json.read(json);
        return new PackResult(
                kept.text("name"),
                kept.text("key"),
                kept.flag("imported"),
                kept.integer("count"),
                kept.objects("faults").stream().map(PackResult::fault).toList(),
                kept.objects("changes").stream().map(PackResult::change).toList());
    }

    private static void write(JsonGenerator json, PackFault fault) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", fault.file());
        json.writeNumberField("row", fault.row());
        json.writeStringField("column", fault.column());
        json.writeStringField("what", fault.what().id());
        json.writeStringField("whatEn", fault.what().en());
        json.writeStringField("mend", fault.mend().id());
        json.writeStringField("mendEn", fault.mend().en());
        json.writeEndObject();
    }

    private static PackFault fault(JsonObject kept) {
        return new PackFault(
                kept.text("file"),
                kept.integer("row"),
                kept.text("column"),
                new Label(kept.text("what"), kept.text("whatEn")),
                new Label(kept.text("mend"), kept.text("mendEn")));
    }

    private static void write(JsonGenerator json, FileChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", change.file());
        write(json, "added", change.added());
        write(json, "changed", change.changed());
        write(json, "ended", change.ended());
        write(json, "removed", change.removed());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<String> keys) throws IOException {
        json.writeArrayFieldStart(name);
        for (String key : keys) {
            json.writeString(key);
        }
        json.writeEndArray();
    }

    private static FileChange change(JsonObject kept) {
        return new FileChange(
                kept.text("file"),
                kept.texts("added"),
                kept.texts("changed"),
                kept.texts("ended"),
                kept.texts("removed"));
    }
}
