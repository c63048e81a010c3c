package id.lini.mobile.store;

import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.work.Unit;
import id.lini.shared.work.Work;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The units and forms the officer works with, as the server last told. */
public final class WorkStore {
    private static final String UNIT = "SELECT id, kind, name, area, valid_from, valid_until FROM unit ";

    private final Store store;
    private final Map<String, FormDefinition> read = new ConcurrentHashMap<>();

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
            return true;
        });
        return work.forms().size() - readable.size();
    }

    /** The units that may be reported on, in the server's order. */
    public List<Unit> units() {
        return store.list(UNIT + "WHERE in_force = 1 ORDER BY place", WorkStore::unit);
    }

    /** A unit, also one that is no longer the officer's. */
    public Optional<Unit> unit(UnitId id) {
        return store.first(UNIT + "WHERE id = ?", WorkStore::unit, id.value());
    }

    /** The form versions in force, in the server's order. */
    public List<FormDefinition> forms() {
        return store
                .list(
                        "SELECT id, version FROM form WHERE in_force = 1 ORDER BY place, version",
                        row -> new Version(new FormId(row.getString(1)), row.getInt(2)))
                .stream()
                .map(version -> form(version.id(), version.number()).orElseThrow())
                .toList();
    }

    /** A form version, also one that is no longer in force. */
    public Optional<FormDefinition> form(FormId id, int version) {
        String key = id.value() + " " + version;
        Optional<FormDefinition> known = Optional.ofNullable(read.get(key));
        if (known.isPresent()) {
            return known;
        }
        Optional<FormDefinition> form = store.first(
                        "SELECT definition FROM form WHERE id = ? AND version = ?",
                        row -> row.getString(1),
                        id.value(),
                        version)
                .flatMap(WorkStore::parse);
        form.ifPresent(definition -> read.put(key, definition));
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
                "INSERT INTO unit (id, kind, name, area, valid_from, valid_until, in_force, place)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
                        + " name = excluded.name, area = excluded.area, valid_from = excluded.valid_from,"
                        + " valid_until = excluded.valid_until, in_force = 1, place = excluded.place",
                unit.id().value(),
                unit.kind(),
                unit.name(),
                unit.area(),
                unit.validFrom().toString(),
                unit.validUntil().map(LocalDate::toString).orElse(null),
                place);
    }

    private void put(FormDefinition form, String text, int place) {
        store.run(
                "INSERT INTO form (id, version, definition, in_force, place) VALUES (?, ?, ?, 1, ?)"
                        + " ON CONFLICT (id, version) DO UPDATE SET definition = excluded.definition, in_force = 1,"
                        + " place = excluded.place",
                form.id().value(),
                form.version(),
                text,
                place);
        read.put(form.id().value() + " " + form.version(), form);
    }

    private static Optional<FormDefinition> parse(String text) {
        try {
            return Optional.of(FormCodec.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonFault e) {
            // A newer form's shape: the other forms must stay usable. The caller counts and shows it.
            return Optional.empty();
        }
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                LocalDate.parse(row.getString(5)),
                Optional.ofNullable(row.getString(6)).map(LocalDate::parse));
    }

    private record Version(FormId id, int number) {}
}
