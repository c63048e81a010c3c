package id.lini.server.plan;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the targets at the end of the Renstra. Within a transaction. */
@Singleton
final class RenstraReader {
    private final Sql sql;

    RenstraReader(Sql sql) {
        this.sql = sql;
    }

    private record Row(int first, int last, int year, String indicator, String value, String legal) {}

    /**
     * The targets of a year's indicators. A target is said of the indicator of one year's plan and holds for its series:
     * what other years call it in {@code previous}, and by the same id where nothing is said. Where several hold, the one
     * said of the year itself counts, then the latest before it, then the first after it.
     */
    Map<String, RenstraTarget> targets(String agency, int year, List<Indicator> indicators) {
        List<Row> rows = sql.list(
                "SELECT first_year, last_year, year, indicator, value, legal FROM renstra_target"
                        + " WHERE agency = ? AND first_year <= ? AND last_year >= ?",
                row -> new Row(
                        row.getInt("first_year"),
                        row.getInt("last_year"),
                        row.getInt("year"),
                        row.getString("indicator"),
                        row.getString("value"),
                        row.getString("legal")),
                agency,
                year,
                year);
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Map<String, String>> previous = previous(agency);
        Map<String, RenstraTarget> targets = new HashMap<>();
        for (Indicator indicator : indicators) {
            rows.stream()
                    .filter(row -> same(previous, row, year, indicator.id()))
                    .min(Comparator.comparingInt((Row row) -> row.year() > year ? 1 : 0)
                            .thenComparing(row -> Math.abs(row.year() - year))
                            .thenComparing(Row::indicator))
                    .ifPresent(row -> targets.put(
                            indicator.id(),
                            new RenstraTarget(row.first(), row.last(), indicator.value(row.value()), row.legal())));
        }
        return targets;
    }

    private Map<Integer, Map<String, String>> previous(String agency) {
        Map<Integer, Map<String, String>> previous = new HashMap<>();
        sql.list(
                "SELECT year, indicator, previous FROM indicator WHERE agency = ? AND previous IS NOT NULL",
                row -> previous.computeIfAbsent(row.getInt("year"), key -> new HashMap<>())
                        .put(row.getString("indicator"), row.getString("previous")),
                agency);
        return previous;
    }

    /** Whether the indicator of one year is that of the other: from the later year back to the earlier. */
    private static boolean same(Map<Integer, Map<String, String>> previous, Row row, int year, String id) {
        boolean later = row.year() > year;
        String at = later ? row.indicator() : id;
        for (int each = Math.max(row.year(), year); each > Math.min(row.year(), year); each--) {
            at = Optional.ofNullable(previous.getOrDefault(each, Map.of()).get(at))
                    .filter(said -> !said.isEmpty())
                    .orElse(at);
        }
        return at.equals(later ? id : row.indicator());
    }
}
