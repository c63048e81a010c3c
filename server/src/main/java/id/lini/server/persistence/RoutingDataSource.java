package id.lini.server.persistence;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Gives a write lane's thread the writing connection and everybody else a read-only one. So there is one repository
 * per table, reads never wait for writes, and a write outside a lane fails at the database instead of breaking order.
 */
final class RoutingDataSource implements DataSource {
    private final DataSource writer;
    private final Supplier<DataSource> reader;

    /** The reader is looked up late: its store is made by the writer. */
    RoutingDataSource(DataSource writer, Supplier<DataSource> reader) {
        this.writer = DelegatingDataSource.unwrapDataSource(writer);
        this.reader = reader;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return chosen().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return chosen().getConnection(user, password);
    }

    private DataSource chosen() {
        return LaneThread.isCurrent() ? writer : DelegatingDataSource.unwrapDataSource(reader.get());
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return writer.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        writer.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        writer.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return writer.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return writer.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return writer.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return writer.isWrapperFor(type);
    }
}
