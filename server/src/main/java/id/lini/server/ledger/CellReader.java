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
import java.util.function.BiFunction;
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
     * What several units reported of an item, by members.
     *
     * @param value over all of them
     * @param units how many of them reported it
     */
    public record Together(String item, Map<String, String> members, long value, long units) {
        /** Copies the members. */
        public Together {
            members = Map.copyOf(members);
        }
    }

    /** Every cell of these items, month by month and unit by unit. */
    public List<CellValue> rows(String agency, Collection<FormItem> items, String firstMonth, String lastMonth) {
        return formByForm(
                items,
                (form, some) -> sql.list(
                        "SELECT form, item, month, unit, members, value, reports FROM cell WHERE agency = ? AND form = ?"
                                + " AND item IN " + places(some) + MONTHS + " ORDER BY item, month, unit, members",
                        CellReader::row,
                        all(List.of(agency, form), some, List.of(firstMonth, lastMonth))));
    }

    /** What these units reported on a form in a month, together; nothing of what none of them reported. */
    public List<Together> together(
            String agency, String form, Collection<String> items, String month, Collection<String> units) {
        return items.isEmpty() || units.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT item, members, SUM(value) AS value, COUNT(*) AS units FROM cell WHERE agency = ?"
                                + " AND form = ? AND item IN " + places(items) + " AND month = ? AND unit IN "
                                + places(units) + " AND reports > 0 GROUP BY item, members",
                        row -> new Together(
                                row.getString("item"),
                                CellValue.memberMap(row.getString("members")),
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
        return formByForm(
                items,
                (form, some) -> sql.list(
                        "SELECT form, item, month, unit, members, SUM(value) AS value, SUM(reports) AS reports FROM posting"
                                + " WHERE agency = ? AND form = ? AND item IN " + places(some)
                                + " AND month BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM decision"
                                + " WHERE decision.agency = posting.agency AND decision.decision = posting.decision"
                                + " AND decision.at < ?)"
                                + " GROUP BY form, item, month, unit, members HAVING SUM(reports) > 0"
                                + " ORDER BY item, month, unit, members",
                        CellReader::row,
                        all(
                                List.of(agency, form),
                                some,
                                List.of(firstMonth, lastMonth),
                                List.of(until.toEpochMilli()))));
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

    /** Where forms are alternatives of one question, SQLite looks at every row of the agency. */
    private static List<CellValue> formByForm(
            Collection<FormItem> items, BiFunction<String, List<String>, List<CellValue>> question) {
        Map<String, List<String>> byForm = items.stream()
                .collect(Collectors.groupingBy(
                        FormItem::form, TreeMap::new, Collectors.mapping(FormItem::item, Collectors.toList())));
        List<CellValue> rows = new ArrayList<>();
        byForm.forEach((form, some) -> rows.addAll(question.apply(form, some)));
        return rows;
    }

    private static String places(Collection<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static Object[] all(Collection<?>... some) {
        return Arrays.stream(some).flatMap(Collection::stream).toArray();
    }
}
