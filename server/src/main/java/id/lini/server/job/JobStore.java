package id.lini.server.job;

import id.lini.server.persistence.Sql;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Table job. Within a transaction. */
@Singleton
final class JobStore {
    private static final String COLUMNS = "job, kind, subject, asked_by, asked_at, state, ended_at";

    private final Sql sql;

    JobStore(Sql sql) {
        this.sql = sql;
    }

    void add(String agency, String server, Job job) {
        sql.update(
                "INSERT INTO job (agency, job, server, kind, subject, asked_by, asked_at, state) VALUES (?, ?, ?, ?, ?,"
                        + " ?, ?, ?)",
                agency,
                job.id(),
                server,
                job.kind().name(),
                job.subject(),
                job.askedBy().value(),
                job.askedAt().toEpochMilli(),
                job.state().name());
    }

    void end(String agency, String job, Job.State state, byte[] result, Instant now) {
        sql.update(
                "UPDATE job SET state = ?, result = ?, ended_at = ? WHERE agency = ? AND job = ?",
                state.name(),
                result,
                now.toEpochMilli(),
                agency,
                job);
    }

    /** What a server left unfinished when it stopped. */
    int interrupt(String server, Instant now) {
        return sql.update(
                "UPDATE job SET state = 'INTERRUPTED', ended_at = ? WHERE server = ? AND state IN ('WAITING', 'RUNNING')",
                now.toEpochMilli(),
                server);
    }

    void forget(String agency, Instant before) {
        sql.update(
                "DELETE FROM job WHERE agency = ? AND ended_at IS NOT NULL AND ended_at < ?",
                agency,
                before.toEpochMilli());
    }

    /** A person's, the newest first. */
    List<Job> of(String agency, PersonId person, int limit) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM job WHERE agency = ? AND asked_by = ? ORDER BY job DESC LIMIT ?",
                JobStore::job,
                agency,
                person.value(),
                limit);
    }

    Optional<Job> find(String agency, PersonId person, String job) {
        return sql
                .list(
                        "SELECT " + COLUMNS + " FROM job WHERE agency = ? AND asked_by = ? AND job = ?",
                        JobStore::job,
                        agency,
                        person.value(),
                        job)
                .stream()
                .findFirst();
    }

    Optional<byte[]> result(String agency, PersonId person, String job) {
        return sql
                .list(
                        "SELECT result FROM job WHERE agency = ? AND asked_by = ? AND job = ? AND state = 'DONE'",
                        row -> row.getBytes("result"),
                        agency,
                        person.value(),
                        job)
                .stream()
                .findFirst();
    }

    private static Job job(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        return new Job(
                row.getString("job"),
                JobKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                new PersonId(row.getString("asked_by")),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                Job.State.valueOf(row.getString("state")),
                ended == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended)));
    }
}
