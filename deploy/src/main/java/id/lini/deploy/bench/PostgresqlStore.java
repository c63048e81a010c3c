package id.lini.deploy.bench;

import id.lini.deploy.run.ServerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL 15 of its own beside the server, with its usual settings: every commit is synced to disk. */
final class PostgresqlStore implements Store {
    private static final String USER = "postgres";

    private final Path folder;
    private final EmbeddedPostgres postgres;

    PostgresqlStore(Path folder) throws IOException {
        this.folder = folder;
        this.postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(true)
                // The embedded server's own defaults are for tests: these are PostgreSQL's, and durable.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "2GB")
                .start();
        execute("CREATE DATABASE master");
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public ServerSettings master() {
        return settings("master");
    }

    @Override
    public ServerSettings copy() {
        execute("DROP DATABASE IF EXISTS copy");
        execute("CREATE DATABASE copy TEMPLATE master STRATEGY file_copy");
        execute("CHECKPOINT");
        Folders.delete(folder.resolve("copy"));
        Folders.copy(folder.resolve("master"), folder.resolve("copy"));
        return settings("copy");
    }

    private ServerSettings settings(String name) {
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
        return ServerSettings.postgresql(folder.resolve(name), url, USER);
    }

    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Of all processes below this one that are called so: the cluster was started from here. */
    @Override
    public Duration cpuTime() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Folders.delete(folder);
    }
}
