package id.lini.server.enrolment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Tables device_recovery and recovery_code. */
@JdbcRepository(dialect = Dialect.ANSI)
interface RecoveryRepository extends GenericRepository<RecoveryRow, String> {

    @Query("INSERT INTO device_recovery (agency, device, token_hash, share, kept_at)"
            + " VALUES (:agency, :device, :tokenHash, :share, :keptAt)")
    void keep(RecoveryRow row);

    @Query("SELECT * FROM device_recovery WHERE agency = :agency AND device = :device")
    Optional<RecoveryRow> find(String agency, String device);

    @Query("INSERT INTO recovery_code (agency, code_hash, device, issued_by, issued_at, expires_at)"
            + " VALUES (:agency, :codeHash, :device, :issuedBy, :issuedAt, :expiresAt)")
    void issue(String agency, String codeHash, String device, String issuedBy, long issuedAt, long expiresAt);

    @Query("SELECT * FROM recovery_code WHERE code_hash = :codeHash")
    Optional<RecoveryCodeRow> code(String codeHash);

    @Query("UPDATE recovery_code SET used_at = :usedAt WHERE agency = :agency AND code_hash = :codeHash")
    int use(String agency, String codeHash, long usedAt);
}
