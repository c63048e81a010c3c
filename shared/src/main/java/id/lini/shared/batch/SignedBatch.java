package id.lini.shared.batch;

import id.lini.shared.entry.Entry;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A batch as it travels and is kept: signature beside exact bytes.
 *
 * @param body never changed; treat as read-only
 */
public record SignedBatch(BatchHeader header, DetachedJws jws, byte[] body) {
    /** The HTTP header that carries {@code header..signature}. */
    public static final String SIGNATURE_HEADER = "Lini-Signature";

    /** Checks that nothing is missing. */
    public SignedBatch {
        Objects.requireNonNull(header, "header is null");
        Objects.requireNonNull(jws, "jws is null");
        Objects.requireNonNull(body, "body is null");
    }

    /** Writes and signs a batch of entries. */
    public static SignedBatch of(BatchHeader header, String app, Instant madeAt, List<Entry> entries, SigningKey key) {
        byte[] body = BatchPayload.write(app, madeAt, entries);
        return new SignedBatch(header, DetachedJws.sign(header.write(), body, key), body);
    }

    /** What the next batch names as its previous. */
    public Sha256 hash() {
        return jws.hash(body);
    }
}
