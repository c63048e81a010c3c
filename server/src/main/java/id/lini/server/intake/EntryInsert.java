package id.lini.server.intake;

import id.lini.server.intake.Rows.EntryRow;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/**
 * Writes entries by plain JDBC. The one place that does: through a repository each row cost as much again, and entries
 * are most of what the server writes.
 */
@Singleton
final class EntryInsert {
    private static final String SQL =
            "INSERT INTO entry (agency, entry, batch, ordinal, form, form_version, unit, period,"
                    + " slot, person, supersedes, recorded_at, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcOperations jdbc;

    EntryInsert(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes all, within the write lane's transaction. */
    void insert(List<EntryRow> rows) {
        int written = jdbc.prepareStatement(SQL, statement -> {
            for (EntryRow row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch().length;
        });
        if (written != rows.size()) {
            throw new IllegalStateException(written + " of " + rows.size() + " entries were written");
        }
    }

    private static void bind(PreparedStatement statement, EntryRow row) throws SQLException {
        statement.setString(1, row.agency());
        statement.setString(2, row.entry());
        statement.setString(3, row.batch());
        statement.setInt(4, row.ordinal());
        statement.setString(5, row.form());
        statement.setInt(6, row.formVersion());
        statement.setString(7, row.unit());
        statement.setString(8, row.period());
        statement.setString(9, row.slot());
        statement.setString(10, row.person());
        if (row.supersedes() == null) {
            statement.setNull(11, Types.VARCHAR);
        } else {
            statement.setString(11, row.supersedes());
        }
        statement.setLong(12, row.recordedAt());
        statement.setLong(13, row.receivedAt());
    }
}
