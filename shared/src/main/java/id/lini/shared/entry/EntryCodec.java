package id.lini.shared.entry;

import com.fasterxml.jackson.core.JsonGenerator;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.Sha256;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An entry as JSON, the same on phone and server. */
public final class EntryCodec {
    private EntryCodec() {}

    /** Writes an entry as one object. */
    public static void write(Entry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id().toString());
        json.writeStringField("form", entry.form().value());
        json.writeNumberField("formVersion", entry.formVersion());
        json.writeStringField("unit", entry.unit().value());
        json.writeStringField("period", entry.period().toString());
        writeAnswers(entry.answers(), json);
        if (!entry.explanations().isEmpty()) {
            json.writeArrayFieldStart("explanations");
            for (Explanation explanation : entry.explanations()) {
                json.writeStartObject();
                json.writeStringField("rule", explanation.rule());
                json.writeStringField("reason", explanation.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (entry.note().isPresent()) {
            json.writeStringField("note", entry.note().get());
        }
        if (entry.supersedes().isPresent()) {
            json.writeStringField("supersedes", entry.supersedes().get().toString());
        }
        if (!entry.photos().isEmpty()) {
            json.writeArrayFieldStart("photos");
            for (Sha256 photo : entry.photos()) {
                json.writeString(photo.text());
            }
            json.writeEndArray();
        }
        if (entry.place().isPresent()) {
            Place place = entry.place().get();
            json.writeObjectFieldStart("place");
            json.writeStringField("latitude", place.latitude());
            json.writeStringField("longitude", place.longitude());
            json.writeNumberField("accuracy", place.accuracyMetres());
            json.writeEndObject();
        }
        json.writeStringField("recordedBy", entry.recordedBy().value());
        json.writeStringField("recordedAt", entry.recordedAt().toString());
        json.writeEndObject();
    }

    /** Writes the members {@code counts} and, where there are any, {@code fields} into the object under way. */
    public static void writeAnswers(Answers answers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("counts");
        for (Map.Entry<Cell, Long> count : answers.counts().entrySet()) {
            json.writeStartObject();
            json.writeStringField("item", count.getKey().item());
            if (!count.getKey().members().isEmpty()) {
                json.writeObjectFieldStart("by");
                for (Map.Entry<String, String> member : count.getKey().members().entrySet()) {
                    json.writeStringField(member.getKey(), member.getValue());
                }
                json.writeEndObject();
            }
            json.writeNumberField("value", count.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!answers.fields().isEmpty()) {
            json.writeObjectFieldStart("fields");
            for (Map.Entry<String, String> field : answers.fields().entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        }
    }

    /** Reads an entry; throws {@link JsonFault} naming the member that is missing, unknown or wrong. */
    public static Entry read(JsonObject json) {
        json.only(
                "id",
                "form",
                "formVersion",
                "unit",
                "period",
                "counts",
                "fields",
                "explanations",
                "note",
                "supersedes",
                "photos",
                "place",
                "recordedBy",
                "recordedAt");
        try {
            return new Entry(
                    json.value("id", EntryId::parse),
                    json.value("form", FormId::new),
                    json.integer("formVersion"),
                    json.value("unit", UnitId::new),
                    json.value("period", Period::parse),
                    readAnswers(json),
                    explanations(json),
                    json.optionalText("note"),
                    json.optionalValue("supersedes", EntryId::parse),
                    json.texts("photos").stream().map(Sha256::new).toList(),
                    json.optionalObject("place").map(EntryCodec::place),
                    json.value("recordedBy", PersonId::new),
                    json.instant("recordedAt"));
        } catch (IllegalArgumentException e) {
            throw new JsonFault(json.pointer(), String.valueOf(e.getMessage()));
        }
    }

    /** Reads the members {@code counts} and {@code fields} of an object. */
    public static Answers readAnswers(JsonObject json) {
        Map<Cell, Long> counts = new TreeMap<>();
        for (JsonObject count : json.objects("counts")) {
            count.only("item", "by", "value");
            Map<String, String> members =
                    count.optionalObject("by").map(EntryCodec::texts).orElse(Map.of());
            Cell cell = cell(count, members);
            if (counts.put(cell, count.whole("value")) != null) {
                throw count.fault("item", "the cell " + cell + " is given twice");
            }
        }
        return new Answers(
                counts, json.optionalObject("fields").map(EntryCodec::texts).orElse(Map.of()));
    }

    private static Cell cell(JsonObject count, Map<String, String> members) {
        try {
            return new Cell(count.text("item"), members);
        } catch (IllegalArgumentException e) {
            throw new JsonFault(count.pointer(), String.valueOf(e.getMessage()));
        }
    }

    private static Place place(JsonObject json) {
        json.only("latitude", "longitude", "accuracy");
        return new Place(json.text("latitude"), json.text("longitude"), json.integer("accuracy"));
    }

    private static List<Explanation> explanations(JsonObject json) {
        return json.optionalObjects("explanations").stream()
                .map(explanation -> explanation.only("rule", "reason"))
                .map(explanation -> new Explanation(explanation.text("rule"), explanation.text("reason")))
                .toList();
    }

    private static Map<String, String> texts(JsonObject json) {
        if (json.names().size() == 1) {
            String name = json.names().iterator().next();
            return Map.of(name, json.text(name));
        }
        Map<String, String> texts = new TreeMap<>();
        json.names().forEach(name -> texts.put(name, json.text(name)));
        return texts;
    }
}
