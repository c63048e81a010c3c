package id.lini.server.closing;

import id.lini.server.persistence.Sql;
import id.lini.shared.entry.Period;
import id.lini.shared.jws.Sha256;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The reports that counted when a quarter was closed: a line each with the id of the entry and the hash of the signed
 * batch it came in, in the order of the ids. Its hash is among the signed figures.
 *
 * @param lines one to an entry, each ended by a line feed
 */
record Basis(String lines) {
    Basis {
        Objects.requireNonNull(lines, "lines is null");
    }

    long entries() {
        return lines.lines().count();
    }

    Sha256 hash() {
        return Sha256.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads it. Within a transaction. */
    @Singleton
    static final class Reader {
        private final Sql sql;

        Reader(Sql sql) {
            this.sql = sql;
        }

        private record Line(String entry, String period, String hash) {}

        /** What counts now of the year up to the end of a quarter. */
        Basis now(String agency, Quarter quarter) {
            List<Line> counting = sql.list(
                    "SELECT e.entry, e.period, b.hash FROM counting c"
                            + " JOIN entry e ON e.agency = c.agency AND e.entry = c.entry"
                            + " JOIN batch b ON b.agency = e.agency AND b.batch = e.batch"
                            + " WHERE c.agency = ? AND e.period >= ? AND e.period < ? ORDER BY e.entry",
                    row -> new Line(row.getString("entry"), row.getString("period"), row.getString("hash")),
                    agency,
                    String.valueOf(quarter.year()),
                    String.valueOf(quarter.year() + 1));
            StringBuilder lines = new StringBuilder();
            counting.stream()
                    .filter(line -> !Period.parse(line.period()).first().isAfter(quarter.lastDay()))
                    .forEach(line -> lines.append(line.entry())
                            .append(' ')
                            .append(line.hash())
                            .append('\n'));
            return new Basis(lines.toString());
        }
    }
}
