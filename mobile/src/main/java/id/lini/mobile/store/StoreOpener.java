package id.lini.mobile.store;

import id.lini.mobile.vault.DataKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * Opens an officer's file and brings it to the newest shape. What the stores write into it is sealed before SQLite sees
 * it, so that neither the file nor its journal, its shared memory or a temporary file of SQLite holds anything readable.
 */
public final class StoreOpener {
    private static final int BUSY_MILLIS = 10_000;

    private StoreOpener() {}

    /**
     * Opens the file, making it and its folder where they are missing.
     *
     * @param key what everything in it is sealed with; the store forgets it when it is closed
     * @throws StoreFault when the file cannot be opened, is no store, or was written by a newer app
     */
    public static Store open(Path file, DataKey key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Migrations.run(file);
            return new Store(connect(file), key);
        } catch (IOException | SQLException e) {
            throw new StoreFault("cannot open " + file.getFileName(), e);
        }
    }

    /** A connection without looking for drivers: neither DriverManager nor class names, which a device build lacks. */
    static Connection connect(Path file) throws SQLException {
        return new JDBC().connect("jdbc:sqlite:" + file.toAbsolutePath(), properties());
    }

    private static Properties properties() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL: what the officer saw as saved is on disk, also when the battery falls out.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.toProperties();
    }
}
