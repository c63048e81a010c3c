package id.lini.server.review;

import id.lini.server.review.ReviewRows.StateRow;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Table entry_state. Of its own, because a repository writes rows of its own type only. */
@JdbcRepository(dialect = Dialect.ANSI)
interface StateRepository extends GenericRepository<StateRow, String> {

    @Query("INSERT INTO entry_state (agency, entry, state, decision, first_by)"
            + " VALUES (:agency, :entry, :state, :decision, :firstBy) ON CONFLICT (agency, entry)"
            + " DO UPDATE SET state = excluded.state, decision = excluded.decision, first_by = excluded.first_by")
    void put(List<StateRow> rows);
}
