package id.lini.server.closing;

import com.fasterxml.jackson.core.JsonGenerator;
import id.lini.shared.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one content: members in the order of their names, no spaces, UTF-8; decimals are texts, so that no reader
 * rounds them. Values are texts, whole numbers, truths, lists and maps of such.
 */
final class Canonical {
    private Canonical() {}

    static byte[] write(Map<String, Object> members) {
        return Json.write(json -> object(json, members));
    }

    private static void object(JsonGenerator json, Map<?, ?> members) throws IOException {
        json.writeStartObject();
        Map<String, Object> ordered = new TreeMap<>();
        members.forEach((name, value) -> ordered.put((String) name, value));
        for (Map.Entry<String, Object> member : ordered.entrySet()) {
            json.writeFieldName(member.getKey());
            value(json, member.getValue());
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            object(json, members);
        } else if (value instanceof List<?> elements) {
            json.writeStartArray();
            for (Object element : elements) {
                value(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else {
            throw new IllegalArgumentException("not for canonical JSON: " + value.getClass());
        }
    }
}
