package id.lini.mobile.store;

import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.work.Unit;
import id.lini.shared.work.Work;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The units and forms the officer works with, as the server last told; with them come messages and targets. */
public final class WorkStore {
    private static final String UNIT = "SELECT known FROM unit ";
    private static final String KNOWN = "unit";
    private static final String FORM = "form";

    private final Store store;
    private final Map<ByteBuffer, FormDefinition> read = new ConcurrentHashMap<>();

    WorkStore(Store store) {
        this.store = store;
    }

    /**
     * Puts the server's word in the place of the last one. Open drafts are not touched, and what they and the history
     * name stays known.
     *
     * @return how many forms this app could not read, being older than they
     */
    public int replace(Work work) {
        List<FormDefinition> readable = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String text : work.forms()) {
            parse(text).ifPresent(form -> {
                readable.add(form);
                texts.add(text);
            });
        }
        store.transaction(() -> {
            store.run("UPDATE unit SET in_force = 0");
            store.run("UPDATE form SET in_force = 0");
            for (int i = 0; i < work.units().size(); i++) {
                put(work.units().get(i), i);
            }
            for (int i = 0; i < readable.size(); i++) {
                put(readable.get(i), texts.get(i), i);
            }
            store.messages().replace(work.messages());
            store.targets().replace(work.targets());
            return true;
        });
        return work.forms().size() - readable.size();
    }

    /** The units that may be reported on, in the server's order. */
    public List<Unit> units() {
        return store.list(UNIT + "WHERE in_force = 1 ORDER BY place", this::unit);
    }

    /** Every unit that was ever the officer's: what was sent about it is still looked for. */
    public List<Unit> known() {
        return store.list(UNIT + "ORDER BY place", this::unit);
    }

    /** A unit, also one that is no longer the officer's. */
    public Optional<Unit> unit(UnitId id) {
        return store.first(UNIT + "WHERE id = ?", this::unit, store.key().name(KNOWN, id.value()));
    }

    /** The form versions in force, in the server's order. */
    public List<FormDefinition> forms() {
        return store.list("SELECT version FROM form WHERE in_force = 1 ORDER BY place", row -> row.getBytes(1)).stream()
                .flatMap(version -> form(version).stream())
                .toList();
    }

    /** A form version, also one that is no longer in force. */
    public Optional<FormDefinition> form(FormId id, int version) {
        return form(version(id, version));
    }

    private Optional<FormDefinition> form(byte[] version) {
        ByteBuffer name = ByteBuffer.wrap(version);
        Optional<FormDefinition> known = Optional.ofNullable(read.get(name));
        if (known.isPresent()) {
            return known;
        }
        Optional<FormDefinition> form = store.first(
                        "SELECT definition FROM form WHERE version = ?",
                        row -> store.key().text(row.getBytes(1), FORM),
                        version)
                .flatMap(WorkStore::parse);
        form.ifPresent(definition -> read.put(name, definition));
        return form;
    }

    /** The version of a form that is for a period beginning on {@code day}: the newest in force then. */
    public Optional<FormDefinition> formFor(FormId id, LocalDate day) {
        return forms().stream()
                .filter(form -> form.id().equals(id) && form.validOn(day))
                .reduce((older, newer) -> newer);
    }

    private void put(Unit unit, int place) {
        store.run(
                "INSERT INTO unit (id, known, in_force, place) VALUES (?, ?, 1, ?) ON CONFLICT (id) DO UPDATE SET"
                        + " known = excluded.known, in_force = 1, place = excluded.place",
                store.key().name(KNOWN, unit.id().value()),
                store.key().seal(text(unit), KNOWN),
                place);
    }

    private void put(FormDefinition form, String text, int place) {
        byte[] version = version(form.id(), form.version());
        store.run(
                "INSERT INTO form (version, definition, in_force, place) VALUES (?, ?, 1, ?)"
                        + " ON CONFLICT (version) DO UPDATE SET definition = excluded.definition, in_force = 1,"
                        + " place = excluded.place",
                version,
                store.key().seal(text, FORM),
                place);
        read.put(ByteBuffer.wrap(version), form);
    }

    private byte[] version(FormId id, int version) {
        return store.key().name(FORM, id.value() + " " + version);
    }

    private static Optional<FormDefinition> parse(String text) {
        try {
            return Optional.of(FormCodec.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonFault e) {
            // A newer form's shape: the other forms must stay usable. The caller counts and shows it.
            return Optional.empty();
        }
    }

    private static byte[] text(Unit unit) {
        return Json.write(json -> {
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
        });
    }

    private Unit unit(ResultSet row) throws SQLException {
        JsonObject json = Json.read(store.key().open(row.getBytes(1), KNOWN));
        return new Unit(
                json.value("id", UnitId::new),
                json.text("kind"),
                json.text("name"),
                json.text("area"),
                json.value("validFrom", LocalDate::parse),
                json.optionalValue("validUntil", LocalDate::parse));
    }
}
