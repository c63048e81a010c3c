package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.web.login.SignedIn;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Table pack_upload: what was sent, between its dry run and the confirmation. Kept for a day. */
@Singleton
final class PackUploads {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Sql sql;
    private final Transactions transactions;
    private final Clock clock;

    PackUploads(Sql sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A file as it was sent. */
    record Upload(String name, byte[] content) {}

    /** Keeps a file and gives its key, the hash of its bytes. */
    String keep(SignedIn who, Upload upload) {
        String key = hash(upload.content());
        transactions.write(who.agency().value(), () -> {
            sql.update(
                    "DELETE FROM pack_upload WHERE agency = ? AND sent_at < ?",
                    who.agency().value(),
                    clock.instant().minus(KEPT).toEpochMilli());
            return sql.update(
                    "INSERT INTO pack_upload (agency, sha256, name, content, sent_by, sent_at) VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (agency, sha256) DO UPDATE SET sent_by = excluded.sent_by,"
                            + " sent_at = excluded.sent_at",
                    who.agency().value(),
                    key,
                    upload.name(),
                    upload.content(),
                    who.person().value(),
                    clock.millis());
        });
        return key;
    }

    /** What this person sent, empty when it is gone. */
    Optional<Upload> find(SignedIn who, String key) {
        return transactions.read(() -> sql
                .list(
                        "SELECT name, content FROM pack_upload WHERE agency = ? AND sha256 = ? AND sent_by = ?",
                        row -> new Upload(row.getString("name"), row.getBytes("content")),
                        who.agency().value(),
                        key,
                        who.person().value())
                .stream()
                .findFirst());
    }

    /** Drops what has been imported. */
    void drop(SignedIn who, String key) {
        transactions.write(
                who.agency().value(),
                () -> sql.update(
                        "DELETE FROM pack_upload WHERE agency = ? AND sha256 = ?",
                        who.agency().value(),
                        key));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
