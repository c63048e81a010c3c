package id.lini.server.ledger;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

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

    /** Every cell of these items, month by month and unit by unit. */
    public List<CellValue> rows(String agency, Collection<FormItem> items, String firstMonth, String lastMonth) {
        return items.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT form, item, month, unit, members, value, reports FROM cell WHERE agency = ?"
                                + among(items) + MONTHS + " ORDER BY form, item, month, unit, members",
                        CellReader::row,
                        arguments(agency, items, firstMonth, lastMonth));
    }

    /** The cells of these items summed over months and units. */
    public List<CellValue> sums(String agency, Collection<FormItem> items, String firstMonth, String lastMonth) {
        return items.isEmpty()
                ? List.of()
                : sql.list(
                        "SELECT form, item, '' AS month, '' AS unit, members, SUM(value) AS value,"
                                + " SUM(reports) AS reports FROM cell WHERE agency = ?" + among(items) + MONTHS
                                + " GROUP BY form, item, members ORDER BY form, item, members",
                        CellReader::row,
                        arguments(agency, items, firstMonth, lastMonth));
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
