package id.lini.server.persistence;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** Reading and writing for features: several repositories in one transaction. */
@Singleton
public final class Transactions {
    private final TransactionOperations<Connection> transactions;
    private final WriteLane lane;

    Transactions(TransactionOperations<Connection> transactions, WriteLane lane) {
        this.transactions = transactions;
        this.lane = lane;
    }

    /** All that {@code work} reads is of one moment. Within a write it is part of that. */
    public <T> T read(Supplier<T> work) {
        return LaneThread.isCurrent() ? work.get() : transactions.executeRead(status -> work.get());
    }

    /**
     * Writes through the lane and waits for the commit; what {@code work} throws rolls it back and comes out here.
     *
     * @param key jobs of one key run in the order asked for; an agency's id for what people do
     */
    public <T> T write(String key, Supplier<T> work) {
        return lane.run(key, work);
    }
}
