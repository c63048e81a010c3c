package id.lini.mobile.store;

import java.util.Optional;

/**
 * The officer's key and grant.
 *
 * <p>The seed of the private key stands in the file as it is: whoever can read the app's private folder can sign as
 * this officer until the device is revoked. Sealing it with a PIN is the next step; until then the phone's own lock and
 * the system's separation of apps protect it.
 */
public final class IdentityStore {
    private final Store store;

    IdentityStore(Store store) {
        this.store = store;
    }

    /**
     * What is kept.
     *
     * @param seed 32 bytes of the Ed25519 private key; treat as read-only
     * @param code the enrolment code it was, or is being, enrolled with
     * @param granted the server's grant as a compact JWS, empty until it came
     */
    public record Kept(byte[] seed, String server, String code, String deviceName, Optional<String> granted) {}

    /** The identity, empty on a new phone. */
    public Optional<Kept> find() {
        return store.first(
                "SELECT seed, server, code, device_name, granted FROM identity",
                row -> new Kept(
                        row.getBytes(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5))));
    }

    /** Keeps a key before it is shown to a server, in place of one that was never granted anything. */
    public void put(Kept kept) {
        store.run(
                "INSERT INTO identity (one, seed, server, code, device_name, granted) VALUES (1, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (one) DO UPDATE SET seed = excluded.seed, server = excluded.server,"
                        + " code = excluded.code, device_name = excluded.device_name, granted = excluded.granted"
                        + " WHERE identity.granted IS NULL",
                kept.seed(),
                kept.server(),
                kept.code(),
                kept.deviceName(),
                kept.granted().orElse(null));
    }

    /** Keeps the server's grant. */
    public void grant(String compact) {
        store.run("UPDATE identity SET granted = ? WHERE one = 1", compact);
    }
}
