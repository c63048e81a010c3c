package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * What the last pack said of each thing in the registers. What was changed on a page since stands until a pack says
 * something else than the last one did. Within a transaction.
 */
@Singleton
final class PackSaid {
    private final Sql sql;
    private final Clock clock;

    PackSaid(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What it said, by register and id. */
    Map<String, Map<String, String>> read(String agency) {
        Map<String, Map<String, String>> said = new HashMap<>();
        sql.list(
                "SELECT register, id, said FROM pack_said WHERE agency = ?",
                row -> said.computeIfAbsent(row.getString("register"), key -> new HashMap<>())
                        .put(row.getString("id"), row.getString("said")),
                agency);
        return said;
    }

    /** Keeps what this one says; what it says as the last one did has been said since then. */
    void write(String agency, Map<String, Map<String, String>> said) {
        Map<String, Long> since = new HashMap<>();
        sql.list(
                "SELECT register, id, said, since FROM pack_said WHERE agency = ?",
                row -> since.put(
                        key(row.getString("register"), row.getString("id"), row.getString("said")),
                        row.getLong("since")),
                agency);
        long now = clock.millis();
        sql.update("DELETE FROM pack_said WHERE agency = ?", agency);
        said.forEach((register, all) -> all.forEach((id, text) -> sql.update(
                "INSERT INTO pack_said (agency, register, id, said, since) VALUES (?, ?, ?, ?, ?)",
                agency,
                register,
                id,
                text,
                since.getOrDefault(key(register, id, text), now))));
    }

    private static String key(String register, String id, String text) {
        return register + "\n" + id + "\n" + text;
    }
}
