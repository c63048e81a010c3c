package id.lini.mobile.store;

import java.util.Optional;

/** Small things by name: the state cursor, the last contact, language, the last choice. */
public final class Settings {
    private final Store store;

    Settings(Store store) {
        this.store = store;
    }

    /** The value of a name, empty where it was never put. */
    public Optional<String> get(String name) {
        return store.first("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
    }

    /** Keeps a value. */
    public void put(String name, String value) {
        store.run(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    /** Forgets a value. */
    public void remove(String name) {
        store.run("DELETE FROM setting WHERE name = ?", name);
    }
}
