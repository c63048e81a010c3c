package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * What the last pack said of each thing in the registers. What was changed on a page since stands until a pack says
 * something else than the last one did. Within a transaction.
 */
@Singleton
final class PackSaid {
    private final Sql sql;

    PackSaid(Sql sql) {
        this.sql = sql;
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

    /** Keeps what this one says. */
    void write(String agency, Map<String, Map<String, String>> said) {
        sql.update("DELETE FROM pack_said WHERE agency = ?", agency);
        said.forEach((register, all) -> all.forEach((id, text) -> sql.update(
                "INSERT INTO pack_said (agency, register, id, said) VALUES (?, ?, ?, ?)", agency, register, id, text)));
    }
}
