package id.lini.shared.batch;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.KeyId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.Sha256;
import java.util.Objects;

/**
 * The protected header of a batch: to whom, from which key, which number, after which batch.
 *
 * @param number from 1, one more for each batch of the key
 * @param previous the hash of the batch before; for number 1 the hash of the key's id
 */
public record BatchHeader(AgencyId agency, KeyId device, BatchId batch, long number, Sha256 previous) {
    /** The JOSE type of a batch. */
    public static final String TYPE = "lini-batch+jws";

    /** The type of the payload, with its version. */
    public static final String PAYLOAD_TYPE = "application/vnd.lini.batch.v1+json";

    /** Numbers start at 1. */
    public BatchHeader {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(device, "device is null");
        Objects.requireNonNull(batch, "batch is null");
        Objects.requireNonNull(previous, "previous is null");
        if (number < 1) {
            throw new IllegalArgumentException("batch numbers start at 1");
        }
    }

    /** What the first batch of a key links to. */
    public static Sha256 genesis(KeyId device) {
        return Sha256.of(device.value());
    }

    /** The header as it is signed. */
    public byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("alg", "EdDSA");
            json.writeBooleanField("b64", false);
            json.writeArrayFieldStart("crit");
            json.writeString("b64");
            json.writeEndArray();
            json.writeStringField("typ", TYPE);
            json.writeStringField("cty", PAYLOAD_TYPE);
            json.writeStringField("kid", device.value());
            json.writeStringField("agency", agency.value());
            json.writeStringField("batch", batch.toString());
            json.writeNumberField("number", number);
            json.writeStringField("previous", previous.text());
            json.writeEndObject();
        });
    }

    /** Reads a header whose {@code alg}, {@code b64} and {@code crit} were checked; throws {@link JsonFault}. */
    public static BatchHeader read(JsonObject json) {
        json.only("alg", "b64", "crit", "typ", "cty", "kid", "agency", "batch", "number", "previous");
        if (!json.text("typ").equals(TYPE)) {
            throw json.fault("typ", "not " + TYPE);
        }
        if (!json.text("cty").equals(PAYLOAD_TYPE)) {
            throw json.fault("cty", "not " + PAYLOAD_TYPE);
        }
        try {
            return new BatchHeader(
                    json.value("agency", AgencyId::new),
                    json.value("kid", KeyId::new),
                    json.value("batch", BatchId::parse),
                    json.whole("number"),
                    json.value("previous", Sha256::new));
        } catch (IllegalArgumentException e) {
            throw new JsonFault(json.pointer(), String.valueOf(e.getMessage()));
        }
    }
}
