package id.lini.server.feed;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Reads table state_change. */
@JdbcRepository(dialect = Dialect.ANSI)
interface StateRepository extends GenericRepository<StateRow, String> {

    @Query("SELECT * FROM state_change WHERE agency = :agency AND person = :person AND seq > :after"
            + " ORDER BY seq LIMIT :limit")
    List<StateRow> after(String agency, String person, long after, int limit);

    /** How many entries of a device were accepted. */
    @Query("SELECT COALESCE(SUM(accepted), 0) FROM batch WHERE agency = :agency AND device = :device")
    long accepted(String agency, String device);

    /** The accepted entries of a device, as delivered. */
    @Query("SELECT e.entry, 'DELIVERED' AS state FROM batch b JOIN entry e ON e.agency = b.agency AND e.batch = b.batch"
            + " WHERE b.agency = :agency AND b.device = :device")
    List<HeldRow> ofDevice(String agency, String device);

    /** What was decided on a person's entries, in the order it was. */
    @Query("SELECT entry, state FROM state_change WHERE agency = :agency AND person = :person ORDER BY seq")
    List<HeldRow> decided(String agency, String person);
}
