package id.lini.server.forms;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Table form: versions are added, never changed. */
@JdbcRepository(dialect = Dialect.ANSI)
interface FormRepository extends GenericRepository<FormRow, String> {

    @Query("SELECT * FROM form WHERE agency = :agency ORDER BY form, version")
    List<FormRow> forms(String agency);

    @Query("INSERT INTO form (agency, form, version, definition) VALUES (:agency, :form, :version, :definition)")
    void insert(List<FormRow> rows);
}
