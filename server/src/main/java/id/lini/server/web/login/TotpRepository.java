package id.lini.server.web.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Table account_totp. */
@JdbcRepository(dialect = Dialect.ANSI)
interface TotpRepository extends GenericRepository<TotpRow, String> {

    @Query("SELECT * FROM account_totp WHERE agency = :agency AND person = :person")
    Optional<TotpRow> find(String agency, String person);

    @Query("INSERT INTO account_totp (agency, person, secret, last_step) VALUES (:agency, :person, :secret, 0)"
            + " ON CONFLICT (agency, person) DO UPDATE SET secret = excluded.secret, last_step = 0,"
            + " confirmed_at = NULL")
    void begin(String agency, String person, String secret);

    @Query("UPDATE account_totp SET confirmed_at = :at WHERE agency = :agency AND person = :person")
    int confirm(String agency, String person, long at);

    /** Uses a step up; 0 when somebody else used it meanwhile. */
    @Query("UPDATE account_totp SET last_step = :step WHERE agency = :agency AND person = :person"
            + " AND last_step < :step")
    int use(String agency, String person, long step);

    @Query("DELETE FROM account_totp WHERE agency = :agency AND person = :person")
    int drop(String agency, String person);
}
