package id.lini.mobile.store;

import id.lini.mobile.store.Errand.Kind;
import id.lini.mobile.store.Errand.State;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Small requests to the server, kept until it answered. One for each kind and subject: asking again replaces. */
public final class ErrandStore {
    private static final String SELECT = "SELECT kind, asked, state FROM errand ";
    private static final String ASKED = "errand";

    private final Store store;

    ErrandStore(Store store) {
        this.store = store;
    }

    /** Keeps a request to be sent with the next sync. */
    public void ask(Kind kind, String subject, String reason, Instant at) {
        byte[] asked = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("subject", subject);
            json.writeStringField("reason", reason);
            json.writeNumberField("at", at.toEpochMilli());
            json.writeEndObject();
        });
        store.run(
                "INSERT INTO errand (id, kind, asked) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                        + " asked = excluded.asked, state = 0",
                name(kind, subject),
                kind.ordinal(),
                store.key().seal(asked, ASKED));
    }

    /** What was asked about a subject. */
    public Optional<Errand> find(Kind kind, String subject) {
        return store.first(SELECT + "WHERE id = ?", this::errand, name(kind, subject));
    }

    /** What the server has not answered, oldest first, at most {@code limit}. */
    public List<Errand> waiting(int limit) {
        return store.list(SELECT + "WHERE state = 0 ORDER BY rowid LIMIT ?", this::errand, limit);
    }

    /** The server answered. Where it was asked anew meanwhile, that is still to be sent. */
    public void answered(Errand errand, State state) {
        store.transaction(() -> {
            boolean same =
                    find(errand.kind(), errand.subject()).filter(errand::equals).isPresent();
            return same
                    ? store.run(
                            "UPDATE errand SET state = ? WHERE id = ?",
                            state.ordinal(),
                            name(errand.kind(), errand.subject()))
                    : 0;
        });
    }

    /** What the server has answered of a kind. */
    List<Errand> answered(Kind kind) {
        return store.list(SELECT + "WHERE state <> 0 AND kind = ?", this::errand, kind.ordinal());
    }

    /** Forgets what the server has answered: it is settled. What is still to be sent stays. */
    void settled(Kind kind, String subject) {
        store.run("DELETE FROM errand WHERE id = ? AND state <> 0", name(kind, subject));
    }

    private Errand errand(ResultSet row) throws SQLException {
        JsonObject asked = Json.read(store.key().open(row.getBytes(2), ASKED));
        return new Errand(
                Kind.values()[row.getInt(1)],
                asked.text("subject"),
                asked.text("reason"),
                Instant.ofEpochMilli(asked.whole("at")),
                State.values()[row.getInt(3)]);
    }

    private byte[] name(Kind kind, String subject) {
        return store.key().name(ASKED, kind.name() + " " + subject);
    }
}
