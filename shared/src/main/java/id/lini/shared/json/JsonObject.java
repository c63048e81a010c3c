package id.lini.shared.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A JSON object read with its place; each accessor throws {@link JsonFault} naming the member that is missing or wrong. */
public final class JsonObject {
    private final Place place;
    private final Map<String, Object> members;

    JsonObject(Place place, Map<String, Object> members) {
        this.place = place;
        this.members = members;
    }

    /** Where this object stands in its text, as a JSON pointer. */
    public String pointer() {
        return place.pointer();
    }

    /** The member names in the order of the text. */
    public Set<String> names() {
        return Collections.unmodifiableSet(members.keySet());
    }

    /** Refuses members that are not named here, so that a misspelt or newer member is never silently dropped. */
    public JsonObject only(String... known) {
        for (String name : members.keySet()) {
            if (!isOneOf(name, known)) {
                throw new JsonFault(at(name), "unknown member");
            }
        }
        return this;
    }

    /** A few comparisons are cheaper than a set made for each of the thousands of objects in a batch. */
    private static boolean isOneOf(String name, String... known) {
        for (String one : known) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** A member that must be a text. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** A member that is a text or absent. */
    public Optional<String> optionalText(String name) {
        return member(name, String.class, "a text");
    }

    /** A member that must be a whole number in 64 bits. */
    public long whole(String name) {
        return optionalWhole(name).orElseThrow(() -> missing(name));
    }

    /** A member that is a whole number in 64 bits or absent. */
    public Optional<Long> optionalWhole(String name) {
        return member(name, Long.class, "a whole number");
    }

    /** A member that must be a whole number in 32 bits. */
    public int integer(String name) {
        return narrow(name, whole(name));
    }

    /** A member that is true or false; absent means {@code false}. */
    public boolean flag(String name) {
        return member(name, Boolean.class, "true or false").orElse(false);
    }

    /** A member that must be an object. */
    public JsonObject object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name));
    }

    /** A member that is an object or absent. */
    public Optional<JsonObject> optionalObject(String name) {
        return member(name, JsonObject.class, "an object");
    }

    /** A member that must be a list of objects. */
    public List<JsonObject> objects(String name) {
        return elements(name, JsonObject.class, "an object").orElseThrow(() -> missing(name));
    }

    /** A member that is a list of objects; absent means empty. */
    public List<JsonObject> optionalObjects(String name) {
        return elements(name, JsonObject.class, "an object").orElse(List.of());
    }

    /** A member that is a list of texts; absent means empty. */
    public List<String> texts(String name) {
        return elements(name, String.class, "a text").orElse(List.of());
    }

    /** A member that must be an instant in ISO 8601 with {@code Z}, from 1970 to 9999: later ones fit no store. */
    public Instant instant(String name) {
        return value(name, IsoInstant::parse);
    }

    /** A text member turned into a value; the value's own {@link IllegalArgumentException} becomes a fault at the member. */
    public <T> T value(String name, Function<String, T> reader) {
        return convert(name, text(name), reader);
    }

    /** As {@link #value}, or empty where the member is absent. */
    public <T> Optional<T> optionalValue(String name, Function<String, T> reader) {
        return optionalText(name).map(text -> convert(name, text, reader));
    }

    /** A fault at one member of this object. */
    public JsonFault fault(String name, String what) {
        return new JsonFault(at(name), what);
    }

    private <T> T convert(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JsonFault(at(name), String.valueOf(e.getMessage()));
        }
    }

    private int narrow(String name, long value) {
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw new JsonFault(at(name), "number out of range");
        }
        return (int) value;
    }

    private <T> Optional<T> member(String name, Class<T> type, String expected) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw new JsonFault(at(name), "expected " + expected);
        }
        return Optional.of(type.cast(value));
    }

    private <T> Optional<List<T>> elements(String name, Class<T> type, String expected) {
        return member(name, List.class, "a list").map(raw -> {
            List<T> typed = new ArrayList<>(raw.size());
            for (Object element : (List<?>) raw) {
                if (!type.isInstance(element)) {
                    throw new JsonFault(at(name) + "/" + typed.size(), "expected " + expected);
                }
                typed.add(type.cast(element));
            }
            return List.copyOf(typed);
        });
    }

    private JsonFault missing(String name) {
        return new JsonFault(at(name), "missing");
    }

    private String at(String name) {
        return place.member(name).pointer();
    }
}
