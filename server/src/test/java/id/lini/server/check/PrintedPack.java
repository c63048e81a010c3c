package id.lini.server.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The printed cells of a shipped pack and what the pack says beside them, straight from its files. */
record PrintedPack(Reference reference, List<PrintedCell> cells) {
    private static final Path PACKS = Path.of("..", "deploy", "packs");

    static PrintedPack of(String agency) {
        Path folder = PACKS.resolve(agency);
        Map<String, List<String>> children = new HashMap<>();
        rows(folder.resolve("indicator_children.csv"))
                .forEach(row -> children.computeIfAbsent(row.get("indicator"), none -> new ArrayList<>())
                        .add(row.get("child")));
        Map<String, Reference.Node> nodes = new HashMap<>();
        rows(folder.resolve("plan_nodes.csv"))
                .forEach(row -> nodes.put(
                        row.get("code"),
                        new Reference.Node(row.get("code"), cell(row, "parent"), row.get("label"), row.get("name"))));
        Map<String, Reference.Measured> indicators = new HashMap<>();
        rows(folder.resolve("indicators.csv"))
                .forEach(row -> indicators.put(
                        row.get("indicator"),
                        new Reference.Measured(
                                row.get("indicator"),
                                row.get("node"),
                                row.get("name"),
                                row.get("unit"),
                                constant(Reference.Sense.class, row.get("direction")),
                                children.getOrDefault(row.get("indicator"), List.of()))));
        Map<Integer, Convention> conventions = new HashMap<>();
        rows(folder.resolve("policy.csv"))
                .forEach(row -> conventions.putIfAbsent(Integer.valueOf(row.get("year")), convention(row)));
        List<PrintedCell> cells = new ArrayList<>();
        rows(folder.resolve("printed.csv")).forEach(row -> cells.add(printed(row, cells.size() + 1)));
        return new PrintedPack(new Reference(nodes, indicators, Map.of(), conventions), cells);
    }

    List<Finding> findings() {
        return new ReportChecker(reference).check(cells);
    }

    /** Rows of a CSV file; none where there is no such file. */
    static List<CSVRecord> rows(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Convention convention(CSVRecord row) {
        return new Convention(
                constant(Convention.LowerFormula.class, row.get("lower_is_better")),
                Optional.of(row.get("cap")).filter(cap -> !cap.equals("none")).map(BigDecimal::new),
                row.get("rounding").equals("truncate") ? RoundingMode.DOWN : RoundingMode.HALF_UP,
                false,
                List.of());
    }

    private static PrintedCell printed(CSVRecord row, int position) {
        return new PrintedCell(
                position,
                row.get("report"),
                row.get("table"),
                row.get("line"),
                Integer.parseInt(row.get("year")),
                row.get("period"),
                row.get("version"),
                cell(row, "node"),
                cell(row, "indicator"),
                cell(row, "component"),
                cell(row, "area"),
                Dimensions.read(row.get("dimensions")).orElseThrow(),
                constant(PrintedColumn.class, row.get("column")),
                row.get("unit"),
                constant(NumberForm.class, row.get("form")),
                row.get("item"),
                row.get("printed"));
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isBlank());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
