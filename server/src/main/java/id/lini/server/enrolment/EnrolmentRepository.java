package id.lini.server.enrolment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Tables enrolment_code and device. */
@JdbcRepository(dialect = Dialect.ANSI)
interface EnrolmentRepository extends GenericRepository<DeviceRow, String> {

    @Query("INSERT INTO enrolment_code (agency, code_hash, person, issued_by, issued_at, expires_at)"
            + " VALUES (:agency, :codeHash, :person, :issuedBy, :issuedAt, :expiresAt)")
    void issue(String agency, String codeHash, String person, String issuedBy, long issuedAt, long expiresAt);

    /** Ends the codes of a person that nobody used yet. */
    @Query("UPDATE enrolment_code SET expires_at = :now"
            + " WHERE agency = :agency AND person = :person AND used_at IS NULL AND expires_at > :now")
    void voidOpen(String agency, String person, long now);

    @Query("SELECT * FROM enrolment_code WHERE code_hash = :codeHash")
    Optional<CodeRow> code(String codeHash);

    @Query("UPDATE enrolment_code SET used_at = :usedAt, used_by = :usedBy"
            + " WHERE agency = :agency AND code_hash = :codeHash AND used_at IS NULL")
    int use(String agency, String codeHash, String usedBy, long usedAt);

    @Query("INSERT INTO device (agency, device, person, name, app, x, enrolled_at, head_number, head_hash)"
            + " VALUES (:agency, :device, :person, :name, :app, :x, :enrolledAt, :headNumber, :headHash)")
    void insert(DeviceRow row);

    @Query("SELECT * FROM device WHERE device = :device")
    Optional<DeviceRow> device(String device);

    @Query("SELECT * FROM device WHERE agency = :agency ORDER BY person, enrolled_at")
    List<DeviceRow> devices(String agency);

    @Query("UPDATE device SET revoked_at = :at, revoked_by = :by"
            + " WHERE agency = :agency AND device = :device AND revoked_at IS NULL")
    int revoke(String agency, String device, String by, long at);

    @Query("UPDATE device SET head_number = :number, head_hash = :hash, head_at = :at"
            + " WHERE agency = :agency AND device = :device AND head_number = :before")
    int advance(String agency, String device, long before, long number, String hash, long at);
}
