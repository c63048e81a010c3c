package id.lini.shared.batch;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.KeyId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.JwsFault;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.jws.VerifyKey;
import id.lini.shared.text.Label;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The server's word that a batch is on its disk, byte for byte, for ever. Given only after the commit; given again,
 * the same, for every replay.
 *
 * @param hash of the batch, see {@link SignedBatch#hash}
 * @param receivedAt by the server's clock
 * @param accepted how many entries were accepted
 * @param refused the others, in the order of the batch
 */
public record Receipt(
        AgencyId agency,
        KeyId device,
        BatchId batch,
        long number,
        Sha256 hash,
        Instant receivedAt,
        int accepted,
        List<Refusal> refused) {
    /** The JOSE type of a receipt. */
    public static final String TYPE = "lini-receipt+jws";

    /** Checks that nothing is missing. */
    public Receipt {
        Objects.requireNonNull(agency, "agency is null");
        Objects.requireNonNull(device, "device is null");
        Objects.requireNonNull(batch, "batch is null");
        Objects.requireNonNull(hash, "hash is null");
        Objects.requireNonNull(receivedAt, "receivedAt is null");
        refused = List.copyOf(refused);
    }

    /** Signs with the server's key. */
    public CompactJws sign(SigningKey server) {
        return CompactJws.sign(TYPE, write(), server);
    }

    /** Opens a receipt; throws {@link JwsFault} unless {@code server} signed it. */
    public static Receipt open(CompactJws jws, VerifyKey server) {
        return read(jws.open(TYPE, server));
    }

    /** Whether this receipt is for exactly this batch. */
    public boolean covers(SignedBatch sent) {
        return batch.equals(sent.header().batch())
                && device.equals(sent.header().device())
                && number == sent.header().number()
                && hash.equals(sent.hash());
    }

    private byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("agency", agency.value());
            json.writeStringField("device", device.value());
            json.writeStringField("batch", batch.toString());
            json.writeNumberField("number", number);
            json.writeStringField("hash", hash.text());
            json.writeStringField("receivedAt", receivedAt.toString());
            json.writeNumberField("accepted", accepted);
            json.writeArrayFieldStart("refused");
            for (Refusal refusal : refused) {
                json.writeStartObject();
                json.writeNumberField("index", refusal.index());
                if (refusal.entry().isPresent()) {
                    json.writeStringField("entry", refusal.entry().get().toString());
                }
                json.writeStringField("code", refusal.code().name());
                json.writeStringField("field", refusal.field());
                json.writeStringField("id", refusal.message().id());
                json.writeStringField("en", refusal.message().en());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static Receipt read(JsonObject json) {
        return new Receipt(
                json.value("agency", AgencyId::new),
                json.value("device", KeyId::new),
                json.value("batch", BatchId::parse),
                json.whole("number"),
                json.value("hash", Sha256::new),
                json.instant("receivedAt"),
                json.integer("accepted"),
                json.objects("refused").stream().map(Receipt::refusal).toList());
    }

    private static Refusal refusal(JsonObject json) {
        return new Refusal(
                json.integer("index"),
                json.optionalValue("entry", EntryId::parse),
                json.value("code", ErrorCode::valueOf),
                json.text("field"),
                new Label(json.text("id"), json.text("en")));
    }
}
