package id.lini.server.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Statements written by hand, for reports and imports where a repository per table says less. Runs in the transaction
 * under way. Arguments are texts, numbers, or an {@link Optional} of one, where empty means NULL.
 */
@Singleton
public final class Sql {
    private final JdbcOperations jdbc;

    Sql(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads the row the cursor is on. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, RowReader<T> reader, Object... arguments) {
        return jdbc.prepareStatement(query, statement -> {
            set(statement, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(reader.read(rows));
                }
                return values;
            }
        });
    }

    /** Runs a change and gives the number of rows it really changed. */
    public int update(String change, Object... arguments) {
        return jdbc.prepareStatement(change, statement -> {
            set(statement, arguments);
            return statement.executeUpdate();
        });
    }

    private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int index = 0; index < arguments.length; index++) {
            Object argument = arguments[index];
            if (argument instanceof Optional<?> optional && optional.isEmpty()) {
                statement.setNull(index + 1, Types.VARCHAR);
            } else {
                statement.setObject(index + 1, argument instanceof Optional<?> some ? some.get() : argument);
            }
        }
    }
}
