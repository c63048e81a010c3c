package id.lini.server.review;

import id.lini.server.review.ReviewRows.ChangeRow;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Table state_change. Of its own, because a repository writes rows of its own type only. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ChangeRepository extends GenericRepository<ChangeRow, String> {

    @Query("INSERT INTO state_change (agency, seq, person, entry, state, reason, reason_en, by_name, at)"
            + " VALUES (:agency, :seq, :person, :entry, :state, :reason, :reasonEn, :byName, :at)")
    void tell(List<ChangeRow> rows);
}
