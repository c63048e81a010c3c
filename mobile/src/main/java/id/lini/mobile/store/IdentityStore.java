package id.lini.mobile.store;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.Base64Url;
import java.util.Optional;

/** The officer's key and grant, sealed as everything else: without the PIN nobody can sign as this officer. */
public final class IdentityStore {
    private static final String KEPT = "identity";
    private static final String GRANTED = "grant";

    private final Store store;

    IdentityStore(Store store) {
        this.store = store;
    }

    /**
     * What is kept.
     *
     * @param seed 32 bytes of the Ed25519 private key; treat as read-only
     * @param code the enrolment code it was, or is being, enrolled with
     * @param share what the server keeps for a forgotten PIN, as text
     * @param granted the server's grant as a compact JWS, empty until it came
     */
    public record Kept(
            byte[] seed, String server, String code, String deviceName, String share, Optional<String> granted) {}

    /** The identity, empty on a new phone. */
    public Optional<Kept> find() {
        return store.first(
                "SELECT kept, granted FROM identity",
                row -> kept(
                        store.key().open(row.getBytes(1), KEPT),
                        Optional.ofNullable(row.getBytes(2))
                                .map(box -> store.key().text(box, GRANTED))));
    }

    /** Keeps a key before it is shown to a server, in place of one that was never granted anything. */
    public void put(Kept kept) {
        store.run(
                "INSERT INTO identity (one, kept) VALUES (1, ?)"
                        + " ON CONFLICT (one) DO UPDATE SET kept = excluded.kept WHERE identity.granted IS NULL",
                store.key().seal(text(kept), KEPT));
    }

    /** Keeps the server's grant. */
    public void grant(String compact) {
        store.run("UPDATE identity SET granted = ? WHERE one = 1", store.key().seal(compact, GRANTED));
    }

    private static byte[] text(Kept kept) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("seed", Base64Url.encode(kept.seed()));
            json.writeStringField("server", kept.server());
            json.writeStringField("code", kept.code());
            json.writeStringField("deviceName", kept.deviceName());
            json.writeStringField("share", kept.share());
            json.writeEndObject();
        });
    }

    private static Kept kept(byte[] text, Optional<String> granted) {
        JsonObject json = Json.read(text);
        return new Kept(
                json.value("seed", Base64Url::decode),
                json.text("server"),
                json.text("code"),
                json.text("deviceName"),
                json.text("share"),
                granted);
    }
}
