package id.lini.server.check;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The printed cells of an agency in the store. Within a transaction. */
@Singleton
public final class PrintedCells {
    private static final String COLUMNS = "position, report, source, line, year, period, version, node, indicator,"
            + " component, area, dimensions, kind, unit, form, item, printed";

    private final Sql sql;

    PrintedCells(Sql sql) {
        this.sql = sql;
    }

    /** Puts these in the place of all there were. */
    public void replace(String agency, List<PrintedCell> cells) {
        sql.update("DELETE FROM printed_cell WHERE agency = ?", agency);
        cells.forEach(cell -> sql.update(
                "INSERT INTO printed_cell (agency, " + COLUMNS + ")"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                agency,
                cell.position(),
                cell.report(),
                cell.table(),
                cell.line(),
                cell.year(),
                cell.period(),
                cell.version(),
                cell.node(),
                cell.indicator(),
                cell.component(),
                cell.area(),
                Dimensions.write(cell.dimensions()),
                lower(cell.column()),
                cell.unit(),
                lower(cell.form()),
                cell.item(),
                cell.printed()));
    }

    /** All, in the order of the file. */
    public List<PrintedCell> all(String agency) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM printed_cell WHERE agency = ? ORDER BY position",
                PrintedCells::cell,
                agency);
    }

    private static PrintedCell cell(ResultSet row) throws SQLException {
        return new PrintedCell(
                row.getInt("position"),
                row.getString("report"),
                row.getString("source"),
                row.getString("line"),
                row.getInt("year"),
                row.getString("period"),
                row.getString("version"),
                Optional.ofNullable(row.getString("node")),
                Optional.ofNullable(row.getString("indicator")),
                Optional.ofNullable(row.getString("component")),
                Optional.ofNullable(row.getString("area")),
                Dimensions.read(row.getString("dimensions")).orElseThrow(),
                PrintedColumn.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("unit"),
                NumberForm.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                row.getString("item"),
                row.getString("printed"));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
