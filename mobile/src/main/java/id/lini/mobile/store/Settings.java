package id.lini.mobile.store;

import java.util.Optional;

/** Small things by name: the state cursor, the last contact, the last choice. */
public final class Settings {
    private static final String NAME = "setting";

    private final Store store;

    Settings(Store store) {
        this.store = store;
    }

    /** The value of a name, empty where it was never put. */
    public Optional<String> get(String name) {
        return store.first(
                "SELECT value FROM setting WHERE name = ?",
                row -> store.key().text(row.getBytes(1), about(name)),
                store.key().name(NAME, name));
    }

    /** Keeps a value. */
    public void put(String name, String value) {
        store.run(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                store.key().name(NAME, name),
                store.key().seal(value, about(name)));
    }

    /** Forgets a value. */
    public void remove(String name) {
        store.run("DELETE FROM setting WHERE name = ?", store.key().name(NAME, name));
    }

    private static String about(String name) {
        return "setting " + name;
    }
}
