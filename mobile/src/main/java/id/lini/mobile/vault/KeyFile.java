package id.lini.mobile.vault;

import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.Base64Url;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands in clear beside an officer's store: what the list on the locked phone shows to whoever holds it (name and
 * role as granted), and the data key twice, sealed by the PIN and sealed by the share that the server keeps.
 *
 * @param name empty until the server granted the phone
 * @param server where to ask for the share; empty until granted
 * @param device the phone's key id at the server; empty until granted
 * @param token what proves to the server that this is the phone; useless without a code of the administrator
 */
record KeyFile(
        String name,
        String role,
        String server,
        String device,
        Instant usedAt,
        PinCost cost,
        byte[] salt,
        byte[] byPin,
        byte[] byShare,
        byte[] token) {
    private static final int VERSION = 1;
    private static final int SALT = 16;
    private static final String BY_SHARE = "lini data key by share 1";

    KeyFile {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(server, "server is null");
        Objects.requireNonNull(device, "device is null");
        Objects.requireNonNull(usedAt, "usedAt is null");
        Objects.requireNonNull(cost, "cost is null");
    }

    /** A new officer's, not yet granted. */
    static KeyFile create(DataKey key, Pin pin, PinCost cost, Share share, Instant now, SecureRandom random) {
        byte[] token = new byte[Share.LENGTH];
        random.nextBytes(token);
        byte[] byShare = Aead.seal(share.bytes(), key.copy(), BY_SHARE, random);
        return new KeyFile("", "", "", "", now, cost, new byte[0], new byte[0], byShare, token)
                .sealed(key, pin, cost, random);
    }

    /** The same key, sealed by another PIN. */
    KeyFile sealed(DataKey key, Pin pin, PinCost newCost, SecureRandom random) {
        byte[] newSalt = new byte[SALT];
        random.nextBytes(newSalt);
        byte[] sealed = Aead.seal(newCost.key(pin, newSalt), key.copy(), byPin(newCost, newSalt), random);
        return new KeyFile(name, role, server, device, usedAt, newCost, newSalt, sealed, byShare, token);
    }

    KeyFile granted(String newName, String newRole, String newServer, String newDevice) {
        return new KeyFile(newName, newRole, newServer, newDevice, usedAt, cost, salt, byPin, byShare, token);
    }

    KeyFile used(Instant at) {
        return new KeyFile(name, role, server, device, at, cost, salt, byPin, byShare, token);
    }

    boolean isGranted() {
        return !device.isEmpty();
    }

    /** The data key, if the PIN is right. */
    Optional<DataKey> open(Pin pin) {
        return Aead.open(cost.key(pin, salt), byPin, byPin(cost, salt)).map(DataKey::of);
    }

    /** The data key, if this is the share it was sealed by. */
    Optional<DataKey> open(Share share) {
        return Aead.open(share.bytes(), byShare, BY_SHARE).map(DataKey::of);
    }

    byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("name", name);
            json.writeStringField("role", role);
            json.writeStringField("server", server);
            json.writeStringField("device", device);
            json.writeStringField("usedAt", usedAt.toString());
            json.writeNumberField("memoryKib", cost.memoryKib());
            json.writeNumberField("passes", cost.passes());
            json.writeNumberField("lanes", cost.lanes());
            json.writeStringField("salt", Base64Url.encode(salt));
            json.writeStringField("byPin", Base64Url.encode(byPin));
            json.writeStringField("byShare", Base64Url.encode(byShare));
            json.writeStringField("token", Base64Url.encode(token));
            json.writeEndObject();
        });
    }

    /** Reads a file; throws {@link JsonFault}. */
    static KeyFile read(byte[] text) {
        JsonObject json = Json.read(text);
        if (json.integer("version") != VERSION) {
            throw json.fault("version", "not " + VERSION);
        }
        try {
            return new KeyFile(
                    json.text("name"),
                    json.text("role"),
                    json.text("server"),
                    json.text("device"),
                    json.instant("usedAt"),
                    new PinCost(json.integer("memoryKib"), json.integer("passes"), json.integer("lanes")),
                    json.value("salt", Base64Url::decode),
                    json.value("byPin", Base64Url::decode),
                    json.value("byShare", Base64Url::decode),
                    json.value("token", Base64Url::decode));
        } catch (IllegalArgumentException e) {
            throw new JsonFault(json.pointer(), String.valueOf(e.getMessage()));
        }
    }

    /** The cost is bound in: a file made cheaper does not open. */
    private static String byPin(PinCost cost, byte[] salt) {
        return "lini data key by pin 1 " + cost.memoryKib() + " " + cost.passes() + " " + cost.lanes() + " "
                + Base64Url.encode(salt);
    }

    @Override
    public String toString() {
        return "KeyFile[" + device + "]";
    }
}
