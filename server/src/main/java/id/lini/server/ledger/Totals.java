package id.lini.server.ledger;

import id.lini.server.persistence.Sql;
import id.lini.server.registry.Registry;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Keeps the totals of all units beside the cells, in the same transaction, so that reading a quarter never costs by the
 * number of units or entries.
 */
@Singleton
final class Totals {
    private static final int UNITS_AT_ONCE = 40;
    private static final String TOTAL = "cell_total";
    private static final String STANDING = "cell_standing";

    /** Stands for every unit. */
    static final UnitId ALL = new UnitId("all");

    private final Sql sql;
    private final Registry registry;

    Totals(Sql sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /** Adds what was posted; before the cells themselves are changed. */
    void add(AgencyId agency, SortedMap<CellKey, Amount> posted) {
        write(agency, TOTAL, together(posted));
        Standing standing = new Standing(registry.of(agency).forms().all());
        Map<CellKey, Amount> before = new HashMap<>();
        stocks(standing, posted).forEach((item, units) -> before.putAll(cells(agency, item, units)));
        Map<CellKey, Amount> after = new HashMap<>(before);
        posted.forEach((cell, amount) -> {
            if (standing.stock(cell)) {
                after.merge(cell, amount, Amount::plus);
            }
        });
        SortedMap<CellKey, Amount> change = new TreeMap<>(standing.of(after));
        standing.of(before).forEach((cell, amount) -> change.merge(cell, amount.negated(), Amount::plus));
        change.values().removeIf(Amount.NONE::equals);
        write(agency, STANDING, change);
    }

    /** How many totals are not what the cells make them. */
    int different(AgencyId agency, Map<CellKey, Amount> cells) {
        return different(kept(agency, TOTAL), together(cells))
                + different(kept(agency, STANDING), standing(agency, cells));
    }

    private static int different(SortedMap<CellKey, Amount> kept, SortedMap<CellKey, Amount> wanted) {
        SortedSet<CellKey> all = new TreeSet<>(kept.keySet());
        all.addAll(wanted.keySet());
        return (int) all.stream()
                .filter(cell -> !kept.getOrDefault(cell, Amount.NONE).equals(wanted.getOrDefault(cell, Amount.NONE)))
                .count();
    }

    private SortedMap<CellKey, Amount> standing(AgencyId agency, Map<CellKey, Amount> cells) {
        return new TreeMap<>(new Standing(registry.of(agency).forms().all()).of(cells));
    }

    private SortedMap<CellKey, Amount> kept(AgencyId agency, String table) {
        SortedMap<CellKey, Amount> kept = new TreeMap<>();
        sql.list(
                        "SELECT month, form, item, members, value, reports FROM " + table + " WHERE agency = ?",
                        row -> Map.entry(
                                new CellKey(
                                        new FormId(row.getString("form")),
                                        row.getString("item"),
                                        YearMonth.parse(row.getString("month")),
                                        ALL,
                                        row.getString("members")),
                                new Amount(row.getLong("value"), row.getLong("reports"))),
                        agency.value())
                .forEach(cell -> kept.put(cell.getKey(), cell.getValue()));
        kept.values().removeIf(Amount.NONE::equals);
        return kept;
    }

    /** Puts the totals right. */
    void replace(AgencyId agency, Map<CellKey, Amount> cells) {
        sql.update("DELETE FROM cell_total WHERE agency = ?", agency.value());
        sql.update("DELETE FROM cell_standing WHERE agency = ?", agency.value());
        write(agency, TOTAL, together(cells));
        write(agency, STANDING, standing(agency, cells));
    }

    private static SortedMap<CellKey, Amount> together(Map<CellKey, Amount> cells) {
        Map<CellKey, Amount> together = new HashMap<>();
        cells.forEach((cell, amount) -> together.merge(
                new CellKey(cell.form(), cell.item(), cell.month(), ALL, cell.members()), amount, Amount::plus));
        return new TreeMap<>(together);
    }

    private record StockItem(String form, String item, int year) {}

    private static Map<StockItem, SortedSet<String>> stocks(Standing standing, SortedMap<CellKey, Amount> posted) {
        Map<StockItem, SortedSet<String>> stocks = new LinkedHashMap<>();
        posted.keySet().stream()
                .filter(standing::stock)
                .forEach(cell -> stocks.computeIfAbsent(
                                new StockItem(
                                        cell.form().value(),
                                        cell.item(),
                                        cell.month().getYear()),
                                key -> new TreeSet<>())
                        .add(cell.unit().value()));
        return stocks;
    }

    /** The cells of units on a stock in a year, by the table's key: as many looks as months and units. */
    private Map<CellKey, Amount> cells(AgencyId agency, StockItem item, SortedSet<String> units) {
        Map<CellKey, Amount> cells = new HashMap<>();
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(item.year(), month).toString())
                .toList();
        for (List<String> some : Slices.of(List.copyOf(units), UNITS_AT_ONCE)) {
            List<Object> arguments = new ArrayList<>(List.of(agency.value(), item.form(), item.item()));
            arguments.addAll(months);
            arguments.addAll(some);
            sql.list(
                            "SELECT month, unit, members, value, reports FROM cell WHERE agency = ? AND form = ?"
                                    + " AND item = ? AND month IN (" + marks(12) + ") AND unit IN ("
                                    + marks(some.size()) + ")",
                            row -> Map.entry(
                                    new CellKey(
                                            new FormId(item.form()),
                                            item.item(),
                                            YearMonth.parse(row.getString("month")),
                                            new UnitId(row.getString("unit")),
                                            row.getString("members")),
                                    new Amount(row.getLong("value"), row.getLong("reports"))),
                            arguments.toArray())
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue()));
        }
        return cells;
    }

    private void write(AgencyId agency, String table, SortedMap<CellKey, Amount> change) {
        change.forEach((cell, amount) -> sql.update(
                "INSERT INTO " + table + " (agency, month, form, item, members, value, reports)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (agency, month, form, item, members) DO UPDATE"
                        + " SET value = " + table + ".value + excluded.value,"
                        + " reports = " + table + ".reports + excluded.reports",
                agency.value(),
                cell.month().toString(),
                cell.form().value(),
                cell.item(),
                cell.members(),
                amount.value(),
                amount.reports()));
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
