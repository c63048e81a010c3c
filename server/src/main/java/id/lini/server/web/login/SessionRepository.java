package id.lini.server.web.login;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Table web_session. */
@JdbcRepository(dialect = Dialect.ANSI)
interface SessionRepository extends CrudRepository<SessionRow, String> {
    /** A person's sessions. */
    List<SessionRow> findByAgencyAndPerson(String agency, String person);

    /** Drops sessions that ended before {@code moment}. */
    void deleteByExpiresAtLessThan(long moment);

    /** Drops every session of a person. */
    void deleteByAgencyAndPerson(String agency, String person);
}
