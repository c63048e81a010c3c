package id.lini.server.enrolment;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Table server_key. */
@JdbcRepository(dialect = Dialect.ANSI)
interface ServerKeyRepository extends CrudRepository<ServerKeyRow, String> {}
