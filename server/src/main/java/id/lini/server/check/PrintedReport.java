package id.lini.server.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One report, read and indexed for the rules. */
final class PrintedReport {
    private final List<PrintedCell> cells;
    private final Reference reference;
    private final Map<Integer, Reading> readings = new HashMap<>();
    private final Map<PrintedRow.Key, PrintedRow> rows = new LinkedHashMap<>();
    private final Map<FigureKey, List<PrintedCell>> figures = new LinkedHashMap<>();
    private final Map<PrintedColumn, List<PrintedCell>> columns = new EnumMap<>(PrintedColumn.class);

    PrintedReport(List<PrintedCell> cells, Reference reference) {
        this.reference = Objects.requireNonNull(reference, "reference is null");
        this.cells = cells.stream().map(this::named).toList();
        this.cells.forEach(cell -> readings.put(cell.position(), ReadingParser.read(cell)));
        group(PrintedRow.Key::of).forEach((key, found) -> rows.put(key, new PrintedRow(key, found)));
        figures.putAll(group(FigureKey::of));
        columns.putAll(group(PrintedCell::column));
    }

    /** What makes two cells print one figure. */
    record FigureKey(
            PrintedColumn column,
            int year,
            String period,
            String version,
            Optional<String> node,
            Optional<String> indicator,
            Optional<String> component,
            Optional<String> area,
            java.util.SortedMap<String, String> dimensions,
            String item) {
        static FigureKey of(PrintedCell cell) {
            boolean money = cell.column().money();
            Optional<String> indicator = money ? Optional.empty() : cell.indicator();
            Optional<String> node = indicator.isPresent() ? Optional.empty() : cell.node();
            return new FigureKey(
                    cell.column(),
                    cell.year(),
                    cell.period(),
                    cell.version(),
                    node,
                    indicator,
                    cell.component(),
                    cell.area(),
                    cell.dimensions(),
                    indicator.isPresent() || money ? "" : words(cell.item()));
        }
    }

    /** Money of a row that names only its indicator is its node's; a figure of a node with one indicator is that one's. */
    private PrintedCell named(PrintedCell cell) {
        if (cell.column().money()) {
            return cell.node().isEmpty() && cell.indicator().isPresent()
                    ? cell.of(measured(cell).map(Reference.Measured::node), cell.indicator())
                    : cell;
        }
        boolean bare = cell.indicator().isEmpty()
                && cell.node().isPresent()
                && cell.item().isBlank()
                && cell.dimensions().isEmpty()
                && cell.column().ofIndicator();
        List<String> only = bare ? reference.indicatorsOf(cell.node().orElseThrow()) : List.of();
        return only.size() == 1 ? cell.of(cell.node(), Optional.of(only.get(0))) : cell;
    }

    List<PrintedCell> cells() {
        return cells;
    }

    Reference reference() {
        return reference;
    }

    Reading reading(PrintedCell cell) {
        return readings.get(cell.position());
    }

    Optional<Reading.Number> number(PrintedCell cell) {
        return reading(cell).number();
    }

    List<PrintedRow> rows() {
        return List.copyOf(rows.values());
    }

    PrintedRow row(PrintedCell cell) {
        return rows.get(PrintedRow.Key.of(cell));
    }

    /** Cells by the figure they print, in order. */
    Map<FigureKey, List<PrintedCell>> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** Every print of the same figure, this one too. */
    List<PrintedCell> same(PrintedCell cell) {
        return figures.getOrDefault(FigureKey.of(cell), List.of());
    }

    Stream<PrintedCell> column(PrintedColumn column) {
        return columns.getOrDefault(column, List.of()).stream();
    }

    Convention convention(PrintedCell cell) {
        return reference.convention(cell.year());
    }

    Optional<Reference.Measured> measured(PrintedCell cell) {
        return cell.indicator().flatMap(reference::indicator);
    }

    /** The node a cell belongs to: its own, or its indicator's. */
    Optional<String> node(PrintedCell cell) {
        return cell.node().or(() -> measured(cell).map(Reference.Measured::node));
    }

    <K> Map<K, List<PrintedCell>> group(Function<PrintedCell, K> key) {
        Map<K, List<PrintedCell>> groups = new LinkedHashMap<>();
        cells.forEach(cell -> groups.computeIfAbsent(key.apply(cell), none -> new ArrayList<>())
                .add(cell));
        return groups;
    }

    /** Texts that differ in case and spaces only are one. */
    static String words(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
