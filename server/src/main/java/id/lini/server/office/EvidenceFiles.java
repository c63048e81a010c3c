package id.lini.server.office;

import id.lini.server.persistence.Sql;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Table office_file: documents by the hash of their bytes, in the store, so that a backup and every server has them. */
@Singleton
final class EvidenceFiles {
    /** A scanned decree of some pages; a body of a request may be a little larger. */
    static final int LARGEST = 5_000_000;

    private final Sql sql;
    private final Clock clock;

    EvidenceFiles(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A document as it is kept. */
    record Stored(String type, byte[] content) {}

    /** The key of some bytes. */
    static String key(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Keeps a document; the same again is kept once. Within a write. */
    void keep(String agency, EvidenceType type, byte[] content, PersonId by) {
        sql.update(
                "INSERT INTO office_file (agency, sha256, type, content, stored_by, stored_at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (agency, sha256) DO NOTHING",
                agency,
                key(content),
                type.type(),
                content,
                by.value(),
                clock.millis());
    }

    /** A document of an agency. */
    Optional<Stored> find(String agency, String sha256) {
        return sql
                .list(
                        "SELECT type, content FROM office_file WHERE agency = ? AND sha256 = ?",
                        row -> new Stored(row.getString("type"), row.getBytes("content")),
                        agency,
                        sha256)
                .stream()
                .findFirst();
    }
}
