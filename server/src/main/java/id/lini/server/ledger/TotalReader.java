package id.lini.server.ledger;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

/** Reads the totals of all units: as many rows as forms have cells and months, never as many as units or entries. */
@Singleton
public final class TotalReader {
    private final Sql sql;

    TotalReader(Sql sql) {
        this.sql = sql;
    }

    /** Every item summed over months. */
    public List<CellValue> sums(String agency, YearMonth first, YearMonth last) {
        return sql.list(
                "SELECT form, item, members, SUM(value) AS value, SUM(reports) AS reports FROM cell_total"
                        + " WHERE agency = ? AND month BETWEEN ? AND ? GROUP BY form, item, members",
                row -> new CellValue(
                        row.getString(1), row.getString(2), "", "", row.getString(3), row.getLong(4), row.getLong(5)),
                agency,
                first.toString(),
                last.toString());
    }

    /** The reports of every form, month by month. */
    public List<CellValue> reports(String agency, YearMonth first, YearMonth last) {
        return sql.list(
                "SELECT month, form, item, members, value, reports FROM cell_total"
                        + " WHERE agency = ? AND month BETWEEN ? AND ? AND item = '#'",
                TotalReader::row,
                agency,
                first.toString(),
                last.toString());
    }

    /** One item, month by month through a year. */
    public List<CellValue> monthly(String agency, int year, String form, String item) {
        return yearly("cell_total", agency, year, form, item);
    }

    /** One stock as it stood at the end of each month of a year. */
    public List<CellValue> standingMonthly(String agency, int year, String form, String item) {
        return yearly("cell_standing", agency, year, form, item);
    }

    private List<CellValue> yearly(String table, String agency, int year, String form, String item) {
        return sql.list(
                "SELECT month, form, item, members, value, reports FROM " + table
                        + " WHERE agency = ? AND month BETWEEN ? AND ? AND form = ? AND item = ?",
                TotalReader::row,
                agency,
                YearMonth.of(year, 1).toString(),
                YearMonth.of(year, 12).toString(),
                form,
                item);
    }

    /** Every stock as it stood at the end of a month. */
    public List<CellValue> standing(String agency, YearMonth month) {
        return sql.list(
                "SELECT month, form, item, members, value, reports FROM cell_standing WHERE agency = ? AND month = ?",
                TotalReader::row,
                agency,
                month.toString());
    }

    private static CellValue row(ResultSet row) throws SQLException {
        return new CellValue(
                row.getString("form"),
                row.getString("item"),
                row.getString("month"),
                "",
                row.getString("members"),
                row.getLong("value"),
                row.getLong("reports"));
    }
}
