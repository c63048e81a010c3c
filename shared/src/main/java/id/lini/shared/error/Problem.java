package id.lini.shared.error;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.text.Label;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A refusal as problem+json (RFC 9457), with the stable code and both texts.
 *
 * @param place the entry, field or header concerned, empty for the whole request
 * @param numbers what a program needs to go on, such as {@code expected}: the batch number the server waits for
 */
public record Problem(ErrorCode code, Label text, String place, Map<String, Long> numbers) {
    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The number the server waits for, in {@link ErrorCode#BATCH_OUT_OF_ORDER}. */
    public static final String EXPECTED = "expected";

    private static final String TYPE_PREFIX = "urn:lini:error:";

    /** Checks that nothing is missing. */
    public Problem {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(place, "place is null");
        numbers = Map.copyOf(new TreeMap<>(numbers));
    }

    /** A problem with the code's own text. */
    public static Problem of(ErrorCode code, Object... arguments) {
        return new Problem(code, code.text(arguments), "", Map.of());
    }

    /** The same, naming the place. */
    public Problem at(String where) {
        return new Problem(code, text, where, numbers);
    }

    /** The same, with a number for programs. */
    public Problem with(String name, long number) {
        Map<String, Long> more = new TreeMap<>(numbers);
        more.put(name, number);
        return new Problem(code, text, place, more);
    }

    /** The JSON text: {@code title} and {@code detail} in Indonesian, {@code detailEn} in English. */
    public byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("type", TYPE_PREFIX + code.name());
            json.writeStringField("title", text.id());
            json.writeNumberField("status", code.status());
            json.writeStringField("code", code.name());
            json.writeStringField("detail", text.id());
            json.writeStringField("detailEn", text.en());
            if (!place.isEmpty()) {
                json.writeStringField("place", place);
            }
            for (Map.Entry<String, Long> number : numbers.entrySet()) {
                json.writeNumberField(number.getKey(), number.getValue());
            }
            json.writeEndObject();
        });
    }

    /** Reads what {@link #write} wrote; a text that is no such problem is a {@link id.lini.shared.json.JsonFault}. */
    public static Problem read(byte[] text) {
        JsonObject json = Json.read(text);
        Map<String, Long> numbers = new TreeMap<>();
        Optional<Long> expected = json.optionalWhole(EXPECTED);
        expected.ifPresent(number -> numbers.put(EXPECTED, number));
        return new Problem(
                json.value("code", ErrorCode::valueOf),
                new Label(json.text("detail"), json.text("detailEn")),
                json.optionalText("place").orElse(""),
                numbers);
    }
}
