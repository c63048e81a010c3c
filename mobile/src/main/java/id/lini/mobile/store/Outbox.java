package id.lini.mobile.store;

import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.Refusal;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Entry;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Signed batches, kept with their exact bytes from before they are first sent, for ever.
 *
 * <p>A batch is waiting until its receipt is kept. A crash at any point leaves either no batch (its entries are ready
 * still) or the same batch with the same bytes.
 */
public final class Outbox {
    private static final String SELECT = "SELECT jws, body FROM batch ";

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
            List<Entry> ready = store.list(
                    "SELECT content FROM entry WHERE state = 'READY' ORDER BY id LIMIT ?",
                    row -> EntryStore.entry(row.getString(1)),
                    limit);
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
                store.run(
                        "UPDATE entry SET batch = ?, place = ?, state = 'SENDING', state_at = ? WHERE id = ?",
                        batch.header().number(),
                        place,
                        at.toEpochMilli(),
                        taken.get(place).id().toString());
            }
            return Optional.of(batch);
        });
    }

    /** Where the chain ends. */
    public Head head(Sha256 genesis) {
        return store.first(
                        "SELECT number, hash FROM batch ORDER BY number DESC LIMIT 1",
                        row -> new Head(row.getLong(1), new Sha256(row.getString(2))))
                .orElse(new Head(0, genesis));
    }

    /** The oldest batch without a receipt. */
    public Optional<SignedBatch> oldestWaiting() {
        return store.first(SELECT + "WHERE receipt IS NULL ORDER BY number LIMIT 1", Outbox::batch);
    }

    /** A batch by its number. */
    public Optional<SignedBatch> find(long number) {
        return store.first(SELECT + "WHERE number = ?", Outbox::batch, number);
    }

    /** How many entries a batch holds. */
    public int size(long number) {
        return (int) store.number("SELECT COUNT(*) FROM entry WHERE batch = ?", number);
    }

    /** How many finished entries are not covered by a receipt. */
    public int waiting() {
        return (int) store.number("SELECT COUNT(*) FROM entry WHERE state IN ('READY', 'SENDING')");
    }

    /** Keeps a verified receipt and what it says of each entry, as one change. Later news of an entry stands. */
    public void delivered(Receipt receipt, CompactJws compact) {
        store.transaction(() -> {
            store.run(
                    "UPDATE batch SET receipt = ?, received_at = ? WHERE number = ?",
                    compact.compact(),
                    receipt.receivedAt().toEpochMilli(),
                    receipt.number());
            for (Refusal refusal : receipt.refused()) {
                refuse(receipt, refusal);
            }
            return store.run(
                    "UPDATE entry SET state = 'DELIVERED', state_at = ? WHERE batch = ? AND state = 'SENDING'",
                    receipt.receivedAt().toEpochMilli(),
                    receipt.number());
        });
    }

    /** A batch as it was made and what came back, for the way of an entry. */
    public record Passage(Instant madeAt, Optional<Instant> receivedAt) {}

    /** When a batch was made and received. */
    public Optional<Passage> passage(long number) {
        return store.first(
                "SELECT made_at, received_at FROM batch WHERE number = ?",
                row -> {
                    long received = row.getLong(2);
                    return new Passage(
                            Instant.ofEpochMilli(row.getLong(1)),
                            received == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(received)));
                },
                number);
    }

    /** The receipt of a batch, as the server signed it. */
    public Optional<CompactJws> receipt(long number) {
        return store.first(
                "SELECT receipt FROM batch WHERE number = ? AND receipt IS NOT NULL",
                row -> new CompactJws(row.getString(1)),
                number);
    }

    private void refuse(Receipt receipt, Refusal refusal) {
        store.run(
                "UPDATE entry SET state = 'REFUSED', reason = ?, state_at = ? WHERE batch = ? AND place = ?",
                refusal.message().id(),
                receipt.receivedAt().toEpochMilli(),
                receipt.number(),
                refusal.index());
    }

    private void keep(SignedBatch batch, Instant at) {
        store.run(
                "INSERT INTO batch (number, id, jws, body, hash, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                batch.header().number(),
                batch.header().batch().toString(),
                batch.jws().compact(),
                batch.body(),
                batch.hash().text(),
                at.toEpochMilli());
    }

    private static SignedBatch batch(ResultSet row) throws SQLException {
        DetachedJws jws = DetachedJws.parse(row.getString(1));
        return new SignedBatch(BatchHeader.read(jws.header()), jws, row.getBytes(2));
    }
}
