package id.lini.server.web.login;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Table account. */
@JdbcRepository(dialect = Dialect.ANSI)
interface AccountRepository extends CrudRepository<AccountRow, String> {}
