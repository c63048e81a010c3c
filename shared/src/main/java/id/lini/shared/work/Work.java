package id.lini.shared.work;

import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What an officer works on: units and the forms they fill, all versions in force.
 *
 * @param serverTime when it was made: the phone compares its clock
 * @param forms each as its JSON text, as the pack has it
 * @param messages not yet read, oldest first; a server or phone of before knows none
 * @param targets of these units; a server or phone of before knows none
 */
public record Work(
        Instant serverTime, List<Unit> units, List<String> forms, List<Message> messages, List<Target> targets) {

    /** Copies the lists. */
    public Work {
        Objects.requireNonNull(serverTime, "serverTime is null");
        units = List.copyOf(units);
        forms = List.copyOf(forms);
        messages = List.copyOf(messages);
        targets = List.copyOf(targets);
    }

    /** Without messages and targets. */
    public Work(Instant serverTime, List<Unit> units, List<String> forms) {
        this(serverTime, units, forms, List.of(), List.of());
    }

    /** The forms, read. */
    public List<FormDefinition> definitions() {
        return forms.stream()
                .map(form -> FormCodec.read(form.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The body of the answer. */
    public byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("serverTime", serverTime.toString());
            json.writeArrayFieldStart("units");
            for (Unit unit : units) {
                json.writeStartObject();
                json.writeStringField("id", unit.id().value());
                json.writeStringField("kind", unit.kind());
                json.writeStringField("name", unit.name());
                json.writeStringField("area", unit.area());
                json.writeStringField("validFrom", unit.validFrom().toString());
                if (unit.validUntil().isPresent()) {
                    json.writeStringField("validUntil", unit.validUntil().get().toString());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("forms");
            for (String form : forms) {
                json.writeString(form);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("messages");
            for (Message message : messages) {
                message.write(json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("targets");
            for (Target target : targets) {
                target.write(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Reads a body; throws {@link id.lini.shared.json.JsonFault} naming the member. */
    public static Work read(byte[] body) {
        JsonObject json = Json.read(body);
        return new Work(
                json.instant("serverTime"),
                json.objects("units").stream().map(Work::unit).toList(),
                json.texts("forms"),
                json.optionalObjects("messages").stream().map(Message::read).toList(),
                json.optionalObjects("targets").stream().map(Target::read).toList());
    }

    private static Unit unit(JsonObject json) {
        return new Unit(
                json.value("id", UnitId::new),
                json.text("kind"),
                json.text("name"),
                json.text("area"),
                json.value("validFrom", LocalDate::parse),
                json.optionalValue("validUntil", LocalDate::parse));
    }
}
