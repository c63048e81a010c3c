package id.lini.server.ledger;

import id.lini.server.ledger.LedgerRows.Body;
import id.lini.server.ledger.LedgerRows.CountingRow;
import id.lini.server.ledger.LedgerRows.Placed;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Where intake keeps what entries say. */
@JdbcRepository(dialect = Dialect.ANSI)
interface EntryBodies extends GenericRepository<CountingRow, String> {

    @Query("SELECT entry, batch FROM entry WHERE agency = :agency AND entry IN (:entries)")
    List<Placed> placed(String agency, List<String> entries);

    @Query("SELECT batch, body FROM batch WHERE agency = :agency AND batch IN (:batches)")
    List<Body> bodies(String agency, List<String> batches);
}
