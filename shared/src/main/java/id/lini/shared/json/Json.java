package id.lini.shared.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole JSON text into places-aware objects, strictly, and writes JSON as UTF-8 bytes. */
public final class Json {
    private static final int MAX_DEPTH = 12;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(32)
                    .maxStringLength(100_000)
                    .build())
            .build();

    private Json() {}

    /**
     * Reads one object that fills the text. Member names given twice, numbers with a fraction, nulls, nesting deeper
     * than 12, another encoding than UTF-8, texts with a NUL or half a character, and anything after the object are
     * faults.
     *
     * @throws JsonFault naming the place
     */
    public static JsonObject read(byte[] text) {
        requireUtf8(text);
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonFault("", "expected an object");
            }
            JsonObject root = object(parser, Place.ROOT);
            if (parser.nextToken() != null) {
                throw new JsonFault("", "text after the object");
            }
            return root;
        } catch (IOException e) {
            throw new JsonFault(
                    "", "not JSON: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** Writes one JSON text as UTF-8. */
    public static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            writing.to(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is written, against jackson-core's generator. */
    @FunctionalInterface
    public interface Writing {
        /** Writes one value. */
        void to(JsonGenerator generator) throws IOException;
    }

    /** The parser would guess UTF-16 and UTF-32 from the first bytes; one text has one reading, so only UTF-8 is taken. */
    private static void requireUtf8(byte[] text) {
        boolean plain = text.length > 1 && text[0] > 0 && text[1] > 0;
        if (!plain) {
            throw new JsonFault("", "not JSON in UTF-8");
        }
    }

    /** PostgreSQL stores no NUL and no driver writes half a surrogate pair: such a text could be signed but never kept. */
    private static boolean wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == 0) {
                return false;
            }
            if (Character.isSurrogate(character)) {
                boolean pair = at + 1 < text.length() && Character.isSurrogatePair(character, text.charAt(at + 1));
                if (!pair) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private static String requireWellFormed(String text, Place place) {
        if (!wellFormed(text)) {
            throw new JsonFault(place.pointer(), "a text with a NUL or half a character");
        }
        return text;
    }

    private static JsonObject object(JsonParser parser, Place place) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = requireWellFormed(parser.currentName(), place);
            parser.nextToken();
            Place at = place.member(name);
            if (members.put(name, value(parser, at)) != null) {
                throw new JsonFault(at.pointer(), "given twice");
            }
        }
        return new JsonObject(place, members);
    }

    private static Object value(JsonParser parser, Place place) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> list(parser, place);
            case VALUE_STRING -> requireWellFormed(parser.getText(), place);
            case VALUE_NUMBER_INT -> whole(parser, place);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default ->
                throw new JsonFault(place.pointer(), "only objects, lists, texts, whole numbers, true and false");
        };
    }

    private static List<Object> list(JsonParser parser, Place place) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, place.element(elements.size())));
        }
        return elements;
    }

    private static Long whole(JsonParser parser, Place place) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw new JsonFault(place.pointer(), "number out of range");
        }
        return parser.getLongValue();
    }
}
