package id.lini.server.forms;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Table form: versions are added; of a stored one only the last day changes. */
@JdbcRepository(dialect = Dialect.ANSI)
interface FormRepository extends GenericRepository<FormRow, String> {

    @Query("SELECT * FROM form WHERE agency = :agency ORDER BY form, version")
    List<FormRow> forms(String agency);

    @Query("INSERT INTO form (agency, form, version, definition) VALUES (:agency, :form, :version, :definition)")
    void insert(List<FormRow> rows);

    @Query("UPDATE form SET definition = :definition WHERE agency = :agency AND form = :form AND version = :version")
    void update(String agency, String form, int version, String definition);

    @Query("DELETE FROM form WHERE agency = :agency AND form = :form AND version = :version")
    void delete(String agency, String form, int version);
}
