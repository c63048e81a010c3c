package id.lini.server.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of one printed row, of all periods and versions that stand in it. */
record PrintedRow(Key key, List<PrintedCell> cells) {
    /**
     * What makes cells one row. Money belongs to the node whatever indicator stands beside it; the row's text counts only
     * where nothing else names the row.
     */
    record Key(
            String table,
            String line,
            int year,
            Optional<String> node,
            Optional<String> indicator,
            Optional<String> component,
            Optional<String> area,
            java.util.SortedMap<String, String> dimensions,
            String item) {
        static Key of(PrintedCell cell) {
            boolean money = cell.column().money();
            Optional<String> indicator = money ? Optional.empty() : cell.indicator();
            return new Key(
                    cell.table(),
                    cell.line(),
                    cell.year(),
                    money || indicator.isEmpty() ? cell.node() : Optional.empty(),
                    indicator,
                    money ? Optional.empty() : cell.component(),
                    cell.area(),
                    cell.dimensions(),
                    indicator.isPresent() || money ? "" : PrintedReport.words(cell.item()));
        }
    }

    PrintedRow {
        Objects.requireNonNull(key, "key is null");
        cells = List.copyOf(cells);
    }

    Stream<PrintedCell> all(PrintedColumn column) {
        return cells.stream().filter(cell -> cell.column() == column);
    }

    /** The cell of a column that goes with another cell: its period or the year's, its version or none. */
    Optional<PrintedCell> beside(PrintedCell cell, PrintedColumn column) {
        List<PrintedCell> found = all(column).toList();
        return pick(found, cell, cell.period()).or(() -> pick(found, cell, PrintedCell.YEAR));
    }

    private static Optional<PrintedCell> pick(List<PrintedCell> found, PrintedCell cell, String period) {
        List<PrintedCell> ofPeriod =
                found.stream().filter(each -> each.period().equals(period)).toList();
        return ofPeriod.stream()
                .filter(each -> each.version().equals(cell.version()))
                .findFirst()
                .or(() -> ofPeriod.size() == 1
                                && (cell.version().isEmpty()
                                        || ofPeriod.get(0).version().isEmpty())
                        ? Optional.of(ofPeriod.get(0))
                        : Optional.empty());
    }
}
