package id.lini.mobile.store;

import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.Refusal;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Signed batches, kept with their exact bytes from before they are first sent, for ever.
 *
 * <p>A batch is waiting until its receipt is kept. A crash at any point leaves either no batch (its entries are ready
 * still) or the same batch with the same bytes.
 */
public final class Outbox {
    private static final String SELECT = "SELECT number, signed, body FROM batch ";
    private static final String SIGNED = "batch ";
    private static final String BODY = "batch body ";
    private static final String RECEIPT = "receipt ";
    private static final String RECEIVED = "received ";

    private final Store store;

    Outbox(Store store) {
        this.store = store;
    }

    /** The end of the chain: the last number given out, 0 before the first, and the hash that the next one names. */
    public record Head(long number, Sha256 hash) {}

    /** How a batch is made from where the chain ends and the entries it shall hold. */
    @FunctionalInterface
    public interface Maker extends BiFunction<Head, List<Entry>, SignedBatch> {}

    /**
     * Makes one batch of the oldest ready entries and keeps it, as one change.
     *
     * @param genesis what the first batch names as its previous
     * @param limit the most entries
     * @return the batch, empty when nothing is ready
     */
    public Optional<SignedBatch> make(Sha256 genesis, int limit, Instant at, Maker maker) {
        return store.transaction(() -> {
            List<Entry> ready = store.entries().ready(limit);
            if (ready.isEmpty()) {
                return Optional.empty();
            }
            Head head = head(genesis);
            List<Entry> taken = ready;
            SignedBatch batch = maker.apply(head, taken);
            while (batch.body().length > BatchPayload.MAX_BYTES && taken.size() > 1) {
                taken = taken.subList(0, taken.size() / 2);
                batch = maker.apply(head, taken);
            }
            keep(batch, at);
            for (int place = 0; place < taken.size(); place++) {
                EntryId id = taken.get(place).id();
                store.run(
                        "UPDATE entry SET batch = ?, place = ? WHERE id = ?",
                        batch.header().number(),
                        place,
                        store.entries().name(id));
                store.entries().state(id, new Status(EntryState.SENDING, "", "", at));
            }
            return Optional.of(batch);
        });
    }

    /** Where the chain ends. */
    public Head head(Sha256 genesis) {
        return store.first(
                        SELECT + "ORDER BY number DESC LIMIT 1",
                        row -> new Head(row.getLong(1), batch(row).hash()))
                .orElse(new Head(0, genesis));
    }

    /** The last batch that has a receipt. */
    public Head lastReceived(Sha256 genesis) {
        return store.first(
                        SELECT + "WHERE receipt IS NOT NULL ORDER BY number DESC LIMIT 1",
                        row -> new Head(row.getLong(1), batch(row).hash()))
                .orElse(new Head(0, genesis));
    }

    /** The oldest batch without a receipt. */
    public Optional<SignedBatch> oldestWaiting() {
        return store.first(SELECT + "WHERE receipt IS NULL ORDER BY number LIMIT 1", this::batch);
    }

    /** All batches without a receipt, oldest first. */
    public List<SignedBatch> allWaiting() {
        return store.list(SELECT + "WHERE receipt IS NULL ORDER BY number", this::batch);
    }

    /** A batch by its number. */
    public Optional<SignedBatch> find(long number) {
        return store.first(SELECT + "WHERE number = ?", this::batch, number);
    }

    /** How many entries a batch holds. */
    public int size(long number) {
        return (int) store.number("SELECT COUNT(*) FROM entry WHERE batch = ?", number);
    }

    /** How many finished entries are not covered by a receipt. */
    public int waiting() {
        return (int) (store.entries().count(EntryState.READY) + store.entries().count(EntryState.SENDING));
    }

    /** Keeps a verified receipt and what it says of each entry, as one change. Later news of an entry stands. */
    public void delivered(Receipt receipt, CompactJws compact) {
        store.transaction(() -> {
            long number = receipt.number();
            store.run(
                    "UPDATE batch SET receipt = ?, received = ? WHERE number = ?",
                    store.key().seal(compact.compact(), RECEIPT + number),
                    store.key().seal(receipt.receivedAt().toString(), RECEIVED + number),
                    number);
            Map<Integer, String> refused = new HashMap<>();
            for (Refusal refusal : receipt.refused()) {
                refused.put(refusal.index(), refusal.message().id());
            }
            List<StoredEntry> entries = store.entries().ofBatch(number);
            for (int place = 0; place < entries.size(); place++) {
                settle(entries.get(place), Optional.ofNullable(refused.get(place)), receipt.receivedAt());
            }
            return entries.size();
        });
    }

    private void settle(StoredEntry stored, Optional<String> refusal, Instant at) {
        if (refusal.isPresent()) {
            Status refused = new Status(EntryState.REFUSED, refusal.get(), stored.decidedBy(), at);
            store.entries().state(stored.entry().id(), refused);
        } else if (stored.state() == EntryState.SENDING) {
            store.entries().state(stored.entry().id(), new Status(EntryState.DELIVERED, "", "", at));
        }
    }

    /** A batch as it was made and what came back, for the way of an entry. */
    public record Passage(Instant madeAt, Optional<Instant> receivedAt) {}

    /** When a batch was made and received. */
    public Optional<Passage> passage(long number) {
        return store.first(
                "SELECT signed, received FROM batch WHERE number = ?",
                row -> new Passage(
                        Instant.ofEpochMilli(signed(row.getBytes(1), number).whole("madeAt")),
                        Optional.ofNullable(row.getBytes(2))
                                .map(box -> Instant.parse(store.key().text(box, RECEIVED + number)))),
                number);
    }

    /** The receipt of a batch, as the server signed it. */
    public Optional<CompactJws> receipt(long number) {
        return store.first(
                "SELECT receipt FROM batch WHERE number = ? AND receipt IS NOT NULL",
                row -> new CompactJws(store.key().text(row.getBytes(1), RECEIPT + number)),
                number);
    }

    private void keep(SignedBatch batch, Instant at) {
        long number = batch.header().number();
        byte[] signed = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("jws", batch.jws().compact());
            json.writeNumberField("madeAt", at.toEpochMilli());
            json.writeEndObject();
        });
        store.run(
                "INSERT INTO batch (number, signed, body) VALUES (?, ?, ?)",
                number,
                store.key().seal(signed, SIGNED + number),
                store.key().seal(batch.body(), BODY + number));
    }

    private SignedBatch batch(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        DetachedJws jws = DetachedJws.parse(signed(row.getBytes(2), number).text("jws"));
        return new SignedBatch(BatchHeader.read(jws.header()), jws, store.key().open(row.getBytes(3), BODY + number));
    }

    private JsonObject signed(byte[] sealed, long number) {
        return Json.read(store.key().open(sealed, SIGNED + number));
    }
}
