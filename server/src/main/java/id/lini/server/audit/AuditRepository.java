package id.lini.server.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Table audit_event: added to, never changed. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AuditRepository extends GenericRepository<AuditRow, String> {

    @Query("INSERT INTO audit_event (agency, event, at, actor, action, subject, detail)"
            + " VALUES (:agency, :event, :at, :actor, :action, :subject, :detail)")
    void insert(AuditRow row);

    @Query(
            "SELECT * FROM audit_event WHERE agency = :agency AND event < :before AND (LOWER(detail) LIKE :part ESCAPE '!'"
                    + " OR LOWER(subject) LIKE :part ESCAPE '!' OR LOWER(action) LIKE :part ESCAPE '!' OR actor IN (:actors)"
                    + " OR action IN (:actions)) AND action LIKE :only"
                    + " ORDER BY event DESC LIMIT :limit")
    List<AuditRow> search(
            String agency,
            String part,
            List<String> actors,
            List<String> actions,
            String only,
            String before,
            int limit);

    @Query("SELECT * FROM audit_event WHERE agency = :agency ORDER BY event DESC LIMIT :limit")
    List<AuditRow> latest(String agency, int limit);
}
