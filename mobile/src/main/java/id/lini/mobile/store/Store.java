package id.lini.mobile.store;

import id.lini.mobile.vault.DataKey;
import id.lini.mobile.vault.SealFault;
import id.lini.shared.json.JsonFault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One officer's file, open. Used by the screen and by the sync worker at once: one connection, one caller at a time,
 * and never held across the network. Every change is on disk when its method returns. Closing it forgets its key.
 */
public final class Store implements AutoCloseable {
    private final Connection connection;
    private final DataKey key;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private final IdentityStore identity = new IdentityStore(this);
    private final Settings settings = new Settings(this);
    private final WorkStore work = new WorkStore(this);
    private final DraftStore drafts = new DraftStore(this);
    private final EntryStore entries = new EntryStore(this);
    private final Outbox outbox = new Outbox(this);
    private final ChangeStore changes = new ChangeStore(this);
    private final PhotoStore photos = new PhotoStore(this);
    private final ErrandStore errands = new ErrandStore(this);
    private final MessageStore messages = new MessageStore(this);
    private final TargetStore targets = new TargetStore(this);

    Store(Connection connection, DataKey key) {
        this.connection = connection;
        this.key = key;
    }

    /** The key pair and the server's grant. */
    public IdentityStore identity() {
        return identity;
    }

    /** Small things by name. */
    public Settings settings() {
        return settings;
    }

    /** Units and forms. */
    public WorkStore work() {
        return work;
    }

    /** What is being filled. */
    public DraftStore drafts() {
        return drafts;
    }

    /** What was finished. */
    public EntryStore entries() {
        return entries;
    }

    /** Batches and their receipts. */
    public Outbox outbox() {
        return outbox;
    }

    /** What the server told of entries. */
    public ChangeStore changes() {
        return changes;
    }

    /** What was photographed. */
    public PhotoStore photos() {
        return photos;
    }

    /** Small requests to the server. */
    public ErrandStore errands() {
        return errands;
    }

    /** Messages to the officer. */
    public MessageStore messages() {
        return messages;
    }

    /** What is to be counted. */
    public TargetStore targets() {
        return targets;
    }

    /** Grows with every row that is written while the file is open: whether what was read may have changed since. */
    public long changed() {
        return number("SELECT total_changes()");
    }

    /** What values are sealed and named with. */
    DataKey key() {
        return key;
    }

    /** Runs {@code work} as one change: all of it is on disk afterwards, or, when it throws, nothing. */
    public <T> T transaction(Supplier<T> work) {
        lock.lock();
        try {
            if (!connection.getAutoCommit()) {
                return work.get();
            }
            connection.setAutoCommit(false);
            try {
                T result = work.get();
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing left to roll back; after an exception there is.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreFault("cannot write", e);
        } finally {
            lock.unlock();
        }
    }

    int run(String sql, Object... arguments) {
        lock.lock();
        try {
            return prepared(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw new StoreFault(sql, e);
        } finally {
            lock.unlock();
        }
    }

    /** All rows; {@code row} must not ask the store again. */
    <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        lock.lock();
        try (ResultSet results = prepared(sql, arguments).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return List.copyOf(rows);
        } catch (SQLException | SealFault | JsonFault e) {
            throw new StoreFault(sql, e);
        } finally {
            lock.unlock();
        }
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
        return list(sql, row, arguments).stream().findFirst();
    }

    long number(String sql, Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** One row as a value. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet results) throws SQLException;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            statements.clear();
            connection.close();
        } catch (SQLException e) {
            throw new StoreFault("cannot close", e);
        } finally {
            key.forget();
            lock.unlock();
        }
    }
}
