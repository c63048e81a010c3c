package id.lini.server.ledger;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads cells for figures: one query for any number of items, never touching entries. Within a transaction. */
@Singleton
public final class CellReader {
    private static final String MONTHS = " AND month BETWEEN ? AND ? AND reports > 0";

    private final Sql sql;

    CellReader(Sql sql) {
        this.sql = sql;
    }

    /** An item of a form. */
    public record FormItem(String form, String item) {}

    /**
     * Every cell of these items, month by month and unit by unit. Asked form by form: where forms are alternatives of one
     * question, SQLite looks at every cell of the agency.
     */
    public List<CellValue> rows(String agency, Collection<FormItem> items, String firstMonth, String lastMonth) {
        Map<String, List<String>> byForm = items.stream()
                .collect(Collectors.groupingBy(
                        FormItem::form, TreeMap::new, Collectors.mapping(FormItem::item, Collectors.toList())));
        List<CellValue> rows = new ArrayList<>();
        byForm.forEach((form, some) -> rows.addAll(sql.list(
                "SELECT form, item, month, unit, members, value, reports FROM cell WHERE agency = ? AND form = ?"
                        + " AND item IN " + places(some) + MONTHS + " ORDER BY item, month, unit, members",
                CellReader::row,
                all(List.of(agency, form), some, List.of(firstMonth, lastMonth)))));
        return rows;
    }

    /**
     * What these units reported on a form in a month, together.
     *
     * @return a cell for each item and members that any of them reported, without a unit; its reports are how many units
     */
    public List<CellValue> together(
            String agency, String form, Collection<String> items, String month, Collection<String> units) {
        return items.isEmpty() || units.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT item, members, SUM(value) AS value, COUNT(*) AS units FROM cell WHERE agency = ?"
                                + " AND form = ? AND item IN " + places(items) + " AND month = ? AND unit IN "
                                + places(units) + " AND reports > 0 GROUP BY item, members",
                        row -> new CellValue(
                                form,
                                row.getString("item"),
                                month,
                                "",
                                row.getString("members"),
                                row.getLong("value"),
                                row.getLong("units")),
                        all(List.of(agency, form), items, List.of(month), units));
    }

    /** The cells of an item unit by unit, summed over months; each has the last of the months asked. */
    public List<CellValue> byUnit(String agency, FormItem item, String firstMonth, String lastMonth) {
        return sql.list(
                "SELECT unit, members, SUM(value) AS value, SUM(reports) AS reports FROM cell"
                        + " WHERE agency = ? AND form = ? AND item = ?" + MONTHS + " GROUP BY unit, members",
                row -> new CellValue(
                        item.form(),
                        item.item(),
                        lastMonth,
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4)),
                agency,
                item.form(),
                item.item(),
                firstMonth,
                lastMonth);
    }

    /**
     * The same as it was known before an instant: by the postings of the decisions made until then. Costs by the number of
     * postings, so it is for looking back, not for every page.
     */
    public List<CellValue> known(
            String agency, Collection<FormItem> items, String firstMonth, String lastMonth, Instant until) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(List.of(arguments(agency, items, firstMonth, lastMonth)));
        arguments.add(until.toEpochMilli());
        return sql.list(
                "SELECT form, item, month, unit, members, SUM(value) AS value, SUM(reports) AS reports FROM posting"
                        + " WHERE agency = ?" + among(items) + " AND month BETWEEN ? AND ? AND EXISTS (SELECT 1"
                        + " FROM decision WHERE decision.agency = posting.agency"
                        + " AND decision.decision = posting.decision AND decision.at < ?)"
                        + " GROUP BY form, item, month, unit, members HAVING SUM(reports) > 0"
                        + " ORDER BY form, item, month, unit, members",
                CellReader::row,
                arguments.toArray());
    }

    /** The entries that count for a unit on a form in a month: whose postings of the report itself are not taken back. */
    public List<String> entries(String agency, String form, String unit, String month) {
        return sql.list(
                "SELECT entry FROM posting WHERE agency = ? AND form = ? AND item = '#' AND unit = ? AND month = ?"
                        + " GROUP BY entry HAVING SUM(reports) > 0 ORDER BY entry",
                row -> row.getString("entry"),
                agency,
                form,
                unit,
                month);
    }

    private static CellValue row(ResultSet row) throws SQLException {
        return new CellValue(
                row.getString("form"),
                row.getString("item"),
                row.getString("month"),
                row.getString("unit"),
                row.getString("members"),
                row.getLong("value"),
                row.getLong("reports"));
    }

    private static String places(Collection<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    @SafeVarargs
    private static Object[] all(Collection<String>... some) {
        return Arrays.stream(some).flatMap(Collection::stream).toArray();
    }

    private static String among(Collection<FormItem> items) {
        return " AND (" + String.join(" OR ", Collections.nCopies(items.size(), "form = ? AND item = ?")) + ")";
    }

    private static Object[] arguments(String agency, Collection<FormItem> items, String first, String last) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(agency);
        items.forEach(item -> {
            arguments.add(item.form());
            arguments.add(item.item());
        });
        arguments.add(first);
        arguments.add(last);
        return arguments.toArray();
    }
}
