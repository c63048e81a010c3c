package id.lini.server.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * The SQLite driver with a {@code setReadOnly} that may be called at any time. The original refuses once connected,
 * and Micronaut Data calls it for every read. Goes away with Micronaut Data 5, which knows SQLite.
 */
public final class SqliteDriver extends JDBC {

    /** For {@link java.util.ServiceLoader}. */
    public SqliteDriver() {
        super();
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        String file = url.substring(PREFIX.length());
        Optional<Path> folder = Optional.ofNullable(
                Path.of(file.split("\\?", 2)[0]).toAbsolutePath().getParent());
        try {
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
        } catch (IOException e) {
            throw new SQLException("cannot make the folder of " + file, e);
        }
        return new SwitchingConnection(url, file, info);
    }

    private static final class SwitchingConnection extends JDBC4Connection {
        /** Opened read-only (open_mode=1): stays so, whatever is asked. */
        private final boolean always;

        private boolean readOnly;

        SwitchingConnection(String url, String file, Properties info) throws SQLException {
            super(url, file, info);
            this.always = super.isReadOnly();
        }

        @Override
        public boolean isReadOnly() {
            return always || readOnly;
        }

        @Override
        public void setReadOnly(boolean wanted) throws SQLException {
            if (always || wanted == readOnly) {
                return;
            }
            try (Statement statement = createStatement()) {
                statement.execute("PRAGMA query_only=" + wanted);
            }
            readOnly = wanted;
        }
    }
}
