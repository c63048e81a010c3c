package id.lini.deploy.bench;

import java.time.Duration;

/**
 * One measurement.
 *
 * @param stored entries in the store when measuring began
 * @param size entries a batch
 * @param batches received while measuring
 * @param serverCpu processor time of the server process meanwhile
 * @param databaseCpu processor time of PostgreSQL's processes meanwhile; zero for SQLite, which runs inside the server
 */
record Result(
        Case what,
        long stored,
        Duration time,
        long batches,
        Duration serverCpu,
        Duration databaseCpu,
        long medianMicros,
        long p99Micros,
        long residentMib) {

    /** What is measured. */
    record Case(String store, long level, int clients, int size) {}

    long batchesPerSecond() {
        return batches * 1000 / Math.max(1, time.toMillis());
    }

    long entriesPerSecond() {
        return batches * what.size() * 1000 / Math.max(1, time.toMillis());
    }

    /** Microseconds of processor time an entry. */
    long serverMicros() {
        return serverCpu.toNanos() / 1000 / Math.max(1, batches * what.size());
    }

    long databaseMicros() {
        return databaseCpu.toNanos() / 1000 / Math.max(1, batches * what.size());
    }

    String row() {
        return String.format(
                "| %s | %,d | %,d | %d | %d | %,d | %,d | %.1f / %.1f | %,d%s | %d |",
                what.store(),
                what.level(),
                stored,
                what.size(),
                what.clients(),
                batchesPerSecond(),
                entriesPerSecond(),
                medianMicros / 1000.0,
                p99Micros / 1000.0,
                serverMicros(),
                databaseCpu.isZero() ? "" : " + " + databaseMicros(),
                residentMib);
    }
}
