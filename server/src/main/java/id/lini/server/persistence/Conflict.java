package id.lini.server.persistence;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Tells faults that pass when the transaction is run again from those that do not. */
final class Conflict {
    /** PostgreSQL: unique_violation (another lane was first), serialization_failure, deadlock_detected. */
    private static final Set<String> PASSING = Set.of("23505", "40001", "40P01");

    private Conflict() {}

    /** Whether another transaction was in the way. SQLite has one writer, so there it never is. */
    static boolean is(Throwable fault) {
        Optional<Throwable> cause = Optional.of(fault);
        while (cause.isPresent()) {
            if (cause.get() instanceof SQLException sql && PASSING.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
            cause = Optional.ofNullable(cause.get().getCause());
        }
        return false;
    }
}
