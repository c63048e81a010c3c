package id.lini.deploy.stage;

import id.lini.deploy.run.ServerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The stores a server runs on. */
public enum Kind {
    SQLITE {
        @Override
        ServerSettings in(Path folder) {
            return ServerSettings.sqlite(folder);
        }
    },
    POSTGRESQL {
        @Override
        ServerSettings in(Path folder) {
            return ServerSettings.postgresql(folder, Postgres.newDatabase(), "postgres");
        }
    };

    /** A new, empty store. */
    abstract ServerSettings in(Path folder);

    /** One PostgreSQL for all tests of this virtual machine. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String newDatabase() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
        }
    }
}
