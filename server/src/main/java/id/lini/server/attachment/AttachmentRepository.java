package id.lini.server.attachment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Tables entry_attachment and attachment. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AttachmentRepository extends GenericRepository<NamedRow, String> {

    @Query("INSERT INTO entry_attachment (agency, entry, place, hash, device)"
            + " VALUES (:agency, :entry, :place, :hash, :device)")
    void name(List<NamedRow> rows);

    @Query("SELECT COUNT(*) FROM entry_attachment WHERE agency = :agency AND hash = :hash AND device = :device")
    long named(String agency, String hash, String device);

    @Query("SELECT * FROM entry_attachment WHERE agency = :agency AND entry = :entry ORDER BY place")
    List<NamedRow> ofEntry(String agency, String entry);

    @Query("SELECT COUNT(*) FROM attachment WHERE agency = :agency AND hash = :hash")
    long held(String agency, String hash);

    @Query("INSERT INTO attachment (agency, hash, bytes, size, device, received_at)"
            + " VALUES (:agency, :hash, :bytes, :size, :device, :receivedAt) ON CONFLICT (agency, hash) DO NOTHING")
    int keep(String agency, String hash, byte[] bytes, int size, String device, long receivedAt);

    @Query("SELECT bytes FROM attachment WHERE agency = :agency AND hash = :hash")
    Optional<Bytes> bytes(String agency, String hash);
}
