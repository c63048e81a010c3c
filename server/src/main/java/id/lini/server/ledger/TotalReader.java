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
                "SELECT '' AS month, form, item, members, SUM(value) AS value, SUM(reports) AS reports FROM cell_total"
                        + " WHERE agency = ? AND month BETWEEN ? AND ? GROUP BY form, item, members",
                TotalReader::row,
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
