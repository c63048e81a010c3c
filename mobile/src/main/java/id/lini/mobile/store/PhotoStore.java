package id.lini.mobile.store;

import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.jws.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * Photos, already shrunk, by the SHA-256 of their bytes: that hash is what the signed entry names. A photo is of the
 * draft it was taken for until the draft is thrown away, and of the entry afterwards, both having one id.
 */
public final class PhotoStore {
    private static final String HASH = "photo";
    private static final String BYTES = "photo bytes ";

    private final Store store;

    PhotoStore(Store store) {
        this.store = store;
    }

    /**
     * Keeps a photo for a draft; the same bytes twice are kept once.
     *
     * @param jpeg shrunk and stripped of what is not needed; at most {@link Entry#MAX_PHOTO_BYTES}
     * @throws IllegalArgumentException when it is no JPEG or too large
     */
    public Sha256 put(EntryId draft, byte[] jpeg) {
        boolean isJpeg = jpeg.length > 2 && (jpeg[0] & 0xFF) == 0xFF && (jpeg[1] & 0xFF) == 0xD8;
        if (!isJpeg || jpeg.length > Entry.MAX_PHOTO_BYTES) {
            throw new IllegalArgumentException("a photo is a JPEG of at most " + Entry.MAX_PHOTO_BYTES + " bytes");
        }
        Sha256 hash = Sha256.of(jpeg);
        store.run(
                "INSERT INTO photo (hash, named, bytes, owner, size) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash, owner) DO NOTHING",
                name(hash),
                store.key().seal(hash.text(), HASH),
                store.key().seal(jpeg, BYTES + hash),
                store.entries().name(draft),
                jpeg.length);
        return hash;
    }

    /** The bytes of a photo. */
    public Optional<byte[]> get(Sha256 hash) {
        return store.first(
                "SELECT bytes FROM photo WHERE hash = ? LIMIT 1",
                row -> store.key().open(row.getBytes(1), BYTES + hash),
                name(hash));
    }

    /** The photos of a draft or entry, in the order they were taken. */
    public List<Sha256> of(EntryId owner) {
        return store.list(
                "SELECT named FROM photo WHERE owner = ? ORDER BY rowid",
                row -> new Sha256(store.key().text(row.getBytes(1), HASH)),
                store.entries().name(owner));
    }

    /** Throws a draft's photo away; a finished entry's stays, being named by what was signed. Whether there was one. */
    public boolean delete(EntryId draft, Sha256 hash) {
        return store.run(
                        "DELETE FROM photo WHERE hash = ? AND owner = ? AND owner NOT IN (SELECT id FROM entry)",
                        name(hash),
                        store.entries().name(draft))
                == 1;
    }

    /** Throws a draft's photos away with it, unless it became an entry. */
    void discard(EntryId draft) {
        store.run(
                "DELETE FROM photo WHERE owner = ? AND owner NOT IN (SELECT id FROM entry)",
                store.entries().name(draft));
    }

    /** Photos that entries already received name and the server does not have, oldest first. */
    public List<Sha256> unsent(int limit) {
        return store.list(
                "SELECT p.named FROM photo p JOIN entry e ON e.id = p.owner JOIN batch b ON b.number = e.batch"
                        + " WHERE p.sent = 0 AND b.receipt IS NOT NULL AND e.state <> ? ORDER BY p.rowid LIMIT ?",
                row -> new Sha256(store.key().text(row.getBytes(1), HASH)),
                store.entries().name(EntryState.REFUSED),
                limit);
    }

    /** The server has it. */
    public void sent(Sha256 hash) {
        store.run("UPDATE photo SET sent = 1 WHERE hash = ?", name(hash));
    }

    /** The server was put back from a backup: every photo is offered again. */
    public void offerAgain() {
        store.run("UPDATE photo SET sent = 0");
    }

    /** How many bytes all photos take. */
    public long bytes() {
        return store.number("SELECT COALESCE(SUM(size), 0) FROM photo");
    }

    private byte[] name(Sha256 hash) {
        return store.key().name(HASH, hash.text());
    }
}
