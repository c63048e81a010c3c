package id.lini.shared.form;

import id.lini.shared.id.FormId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.text.Label;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads a form definition from JSON, as it stands in the agency's pack and as phones receive it. */
public final class FormCodec {
    private FormCodec() {}

    /** Reads a form; throws {@link JsonFault} naming the member that is missing, unknown or wrong. */
    public static FormDefinition read(byte[] text) {
        return read(Json.read(text));
    }

    /** As {@link #read(byte[])}, from an object inside a larger text. */
    public static FormDefinition read(JsonObject json) {
        json.only(
                "id",
                "version",
                "title",
                "basis",
                "unitKinds",
                "rhythm",
                "sensitive",
                "validFrom",
                "validUntil",
                "dimensions",
                "fields",
                "items",
                "rules",
                "photo",
                "gps");
        return checked(
                json,
                () -> new FormDefinition(
                        json.value("id", FormId::new),
                        json.integer("version"),
                        label(json, "title"),
                        json.optionalText("basis").orElse(""),
                        Set.copyOf(json.texts("unitKinds")),
                        constant(json, "rhythm", Rhythm.class),
                        json.flag("sensitive"),
                        json.value("validFrom", LocalDate::parse),
                        json.optionalValue("validUntil", LocalDate::parse),
                        json.optionalObjects("dimensions").stream()
                                .map(FormCodec::dimension)
                                .toList(),
                        json.optionalObjects("fields").stream()
                                .map(FormCodec::field)
                                .toList(),
                        json.optionalObjects("items").stream()
                                .map(FormCodec::item)
                                .toList(),
                        json.optionalObjects("rules").stream()
                                .map(RuleCodec::read)
                                .toList(),
                        json.flag("photo"),
                        json.flag("gps")));
    }

    private static Dimension dimension(JsonObject json) {
        json.only("id", "label", "members");
        return checked(
                json,
                () -> new Dimension(
                        json.text("id"),
                        label(json, "label"),
                        json.objects("members").stream().map(FormCodec::member).toList()));
    }

    private static Dimension.Member member(JsonObject json) {
        json.only("id", "label", "groups");
        return checked(
                json,
                () -> new Dimension.Member(
                        json.text("id"), label(json, "label"), new LinkedHashSet<>(json.texts("groups"))));
    }

    private static Field field(JsonObject json) {
        json.only("id", "label", "kind", "required", "classifies", "options", "maxLength");
        return checked(
                json,
                () -> new Field(
                        json.text("id"),
                        label(json, "label"),
                        constant(json, "kind", Field.Kind.class),
                        json.flag("required"),
                        json.flag("classifies"),
                        json.optionalObjects("options").stream()
                                .map(FormCodec::option)
                                .toList(),
                        json.optionalWhole("maxLength").orElse(0L).intValue()));
    }

    private static Field.Option option(JsonObject json) {
        json.only("id", "label");
        return checked(json, () -> new Field.Option(json.text("id"), label(json, "label")));
    }

    private static Item item(JsonObject json) {
        json.only("id", "label", "unit", "measure", "dimensions", "required");
        return checked(
                json,
                () -> new Item(
                        json.text("id"),
                        label(json, "label"),
                        json.text("unit"),
                        constant(json, "measure", Measure.class),
                        json.texts("dimensions"),
                        json.flag("required")));
    }

    static Label label(JsonObject json, String name) {
        JsonObject label = json.object(name).only("id", "en");
        return checked(label, () -> new Label(label.text("id"), label.text("en")));
    }

    static Map<String, Set<String>> where(JsonObject json) {
        Map<String, Set<String>> where = new HashMap<>();
        json.names().forEach(name -> where.put(name, new LinkedHashSet<>(json.texts(name))));
        return where;
    }

    static <E extends Enum<E>> E constant(JsonObject json, String name, Class<E> type) {
        return json.value(name, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    static <T> T checked(JsonObject json, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new JsonFault(json.pointer(), String.valueOf(e.getMessage()));
        }
    }

    static List<Term> terms(JsonObject json, String name) {
        return json.objects(name).stream().map(FormCodec::term).toList();
    }

    private static Term term(JsonObject json) {
        json.only("item", "where", "minus", "previous");
        return checked(
                json,
                () -> new Term(
                        json.text("item"),
                        json.optionalObject("where").map(FormCodec::where).orElse(Map.of()),
                        json.flag("minus") ? -1 : 1,
                        json.flag("previous")));
    }
}
