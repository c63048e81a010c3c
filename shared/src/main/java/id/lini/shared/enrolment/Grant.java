package id.lini.shared.enrolment;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.JwsFault;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.jws.VerifyKey;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What an enrolled phone is told: whose it is, and the server key that will sign its receipts. Signed by that key; the
 * phone trusts the key it first met, over TLS, and no other afterwards.
 *
 * @param zone the agency's zone (Asia/Jakarta, Asia/Makassar or Asia/Jayapura): periods are counted in it
 * @param device the phone's key id
 * @param role the officer's role in words
 */
public record Grant(
        AgencyId agency,
        String agencyName,
        ZoneId zone,
        KeyId device,
        PersonId person,
        String personName,
        String role,
        VerifyKey serverKey) {
    /** The JOSE type of a grant. */
    public static final String TYPE = "lini-grant+jws";

    /** Checks that nothing is missing. */
    public Grant {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(agencyName, "agencyName is null");
        Objects.requireNonNull(zone, "zone is null");
        Objects.requireNonNull(device, "device is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(personName, "personName is null");
        Objects.requireNonNull(role, "role is null");
        Objects.requireNonNull(serverKey, "serverKey is null");
    }

    /** Signs with the server's key. */
    public CompactJws sign(SigningKey server) {
        return CompactJws.sign(TYPE, write(), server);
    }

    /**
     * Opens the grant of a first meeting: it must be signed by the very key it brings.
     *
     * @throws id.lini.shared.jws.JwsFault when it is not
     */
    public static Grant openFirst(CompactJws jws) {
        VerifyKey brought;
        try {
            brought = jws.peek().value("serverKey", VerifyKey::of);
        } catch (JsonFault e) {
            throw new JwsFault(JwsFault.Kind.MALFORMED, e.getMessage());
        }
        return read(jws.open(TYPE, brought));
    }

    /** The grant as plain JSON. */
    public byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("agency", agency.value());
            json.writeStringField("agencyName", agencyName);
            json.writeStringField("zone", zone.getId());
            json.writeStringField("device", device.value());
            json.writeStringField("person", person.value());
            json.writeStringField("personName", personName);
            json.writeStringField("role", role);
            json.writeStringField("serverKey", serverKey.x());
            json.writeEndObject();
        });
    }

    /** Reads plain JSON, once its origin is established. */
    public static Grant read(JsonObject json) {
        return new Grant(
                json.value("agency", AgencyId::new),
                json.text("agencyName"),
                json.value("zone", ZoneId::of),
                json.value("device", KeyId::new),
                json.value("person", PersonId::new),
                json.text("personName"),
                json.text("role"),
                json.value("serverKey", VerifyKey::of));
    }
}
