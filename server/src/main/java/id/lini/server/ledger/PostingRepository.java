package id.lini.server.ledger;

import id.lini.server.ledger.LedgerRows.PostingRow;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Table posting. Of its own, because a repository writes rows of its own type only. */
@JdbcRepository(dialect = Dialect.ANSI)
interface PostingRepository extends GenericRepository<PostingRow, String> {

    @Query("INSERT INTO posting (agency, decision, ordinal, entry, form, item, members, unit, month, value, reports)"
            + " VALUES (:agency, :decision, :ordinal, :entry, :form, :item, :members, :unit, :month, :value, :reports)")
    void post(List<PostingRow> rows);
}
