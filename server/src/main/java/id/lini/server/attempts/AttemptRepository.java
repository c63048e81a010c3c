package id.lini.server.attempts;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Table failed_attempt. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AttemptRepository extends GenericRepository<AttemptRow, String> {

    @Query("SELECT * FROM failed_attempt WHERE subject = :subject")
    Optional<AttemptRow> find(String subject);

    @Query("INSERT INTO failed_attempt (subject, failures, last_at) VALUES (:subject, :failures, :at)"
            + " ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at")
    void put(String subject, int failures, long at);

    @Query("DELETE FROM failed_attempt WHERE subject = :subject")
    void forget(String subject);

    /** Drops what last failed before {@code horizon}. */
    @Query("DELETE FROM failed_attempt WHERE last_at < :horizon")
    void purge(long horizon);
}
