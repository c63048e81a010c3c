package id.lini.server.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Table reopening. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ReopeningRepository extends GenericRepository<ReopeningRow, String> {

    @Query("INSERT INTO reopening (agency, entry, decision, person, reason, at)"
            + " VALUES (:agency, :entry, :decision, :person, :reason, :at)"
            + " ON CONFLICT (agency, entry) DO UPDATE SET decision = excluded.decision, person = excluded.person,"
            + " reason = excluded.reason, at = excluded.at")
    void ask(String agency, String entry, String decision, String person, String reason, long at);

    /** Those about entries that are approved still, by the decision that was asked against. */
    @Query("SELECT r.* FROM reopening r"
            + " JOIN entry_state s ON s.agency = r.agency AND s.entry = r.entry AND s.decision = r.decision"
            + " WHERE r.agency = :agency AND s.state = 'APPROVED' ORDER BY r.at, r.entry LIMIT :most")
    List<ReopeningRow> open(String agency, int most);

    @Query("DELETE FROM reopening WHERE agency = :agency AND entry = :entry")
    int end(String agency, String entry);
}
