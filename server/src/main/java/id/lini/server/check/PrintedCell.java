package id.lini.server.check;

import id.lini.shared.text.Label;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cell of an existing report as it was printed. Cells that agree in report, table, line, year, node, indicator, component,
 * area, dimensions and item stand in one row.
 *
 * @param position in the order of the file, from 1
 * @param line line or page in the report, as its reader finds it
 * @param period {@code year}, {@code q1} to {@code q4} for a quarter alone, {@code to_q1} to {@code to_q4} from January
 * @param version of the plan where the table says it, otherwise empty
 * @param dimensions what a count is split by; a cell with fewer of them is the total of those with more
 * @param item the text of the row as printed
 * @param printed the cell's raw text, empty when the cell is blank
 */
public record PrintedCell(
        int position,
        String report,
        String table,
        String line,
        int year,
        String period,
        String version,
        Optional<String> node,
        Optional<String> indicator,
        Optional<String> component,
        Optional<String> area,
        SortedMap<String, String> dimensions,
        PrintedColumn column,
        String unit,
        NumberForm form,
        String item,
        String printed) {
    /** Of the whole year. */
    public static final String YEAR = "year";

    /** Copies the dimensions. */
    public PrintedCell {
        Objects.requireNonNull(report, "report is null");
        Objects.requireNonNull(table, "table is null");
        Objects.requireNonNull(line, "line is null");
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(version, "version is null");
        Objects.requireNonNull(column, "column is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(item, "item is null");
        Objects.requireNonNull(printed, "printed is null");
        Objects.requireNonNull(node, "node is null");
        Objects.requireNonNull(indicator, "indicator is null");
        Objects.requireNonNull(component, "component is null");
        Objects.requireNonNull(area, "area is null");
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    /** The same of another node and indicator. */
    PrintedCell of(Optional<String> otherNode, Optional<String> otherIndicator) {
        return new PrintedCell(
                position,
                report,
                table,
                line,
                year,
                period,
                version,
                otherNode,
                otherIndicator,
                component,
                area,
                dimensions,
                column,
                unit,
                form,
                item,
                printed);
    }

    /** Where it stands: {@code Tabel 1, baris 242, kolom capaian}. */
    public Label place() {
        return new Label(
                table + ", baris " + line + ", kolom " + column.word().id(),
                table + ", line " + line + ", column " + column.word().en());
    }
}
