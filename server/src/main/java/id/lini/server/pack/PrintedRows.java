package id.lini.server.pack;

import static id.lini.server.pack.PackColumn.key;
import static id.lini.server.pack.PackColumn.text;

import id.lini.server.check.Dimensions;
import id.lini.server.check.NumberForm;
import id.lini.server.check.PrintedCell;
import id.lini.server.check.PrintedColumn;
import id.lini.server.pack.PackColumn.Kind;
import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code printed.csv}: the figures of an existing report, each cell as it was printed. */
final class PrintedRows {
    /** What the file holds. */
    static final PackFile FILE = PackFile.optional(
                    "printed.csv",
                    "printed_cell",
                    key("report"),
                    key("table").as("source"),
                    key("line"),
                    key("year", Kind.WHOLE),
                    key("period").maybe(),
                    key("version").maybe(),
                    key("node").maybe(),
                    key("indicator").maybe(),
                    key("component").maybe(),
                    key("area").maybe(),
                    key("dimensions").maybe(),
                    key("column").as("kind"),
                    text("unit").maybe(),
                    text("form").maybe(),
                    key("item").maybe(),
                    text("printed"))
            .inOrderOf("position");

    private static final Pattern PERIOD = Pattern.compile("year|(to_)?q[1-4]");
    private static final Pattern LINE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .,;:/-]{0,39}");
    private static final Pattern DIMENSIONS = Pattern.compile("[a-z0-9][a-z0-9_]*=[^;=]+(;[a-z0-9][a-z0-9_]*=[^;=]+)*");
    private static final int MAX_PRINTED = 1000;

    private final PackTables tables;
    private final PackFaults faults;

    PrintedRows(PackTables tables, PackFaults faults) {
        this.tables = tables;
        this.faults = faults;
    }

    /** The cells; what they name must be in the pack, of whatever year. */
    List<Placed<PrintedCell>> read(NumberLocale numbers) {
        List<Placed<PrintedCell>> cells = new ArrayList<>();
        tables.get(FILE.name())
                .map(numbers, row -> cell(row, numbers))
                .forEach(each -> cells.add(new Placed<>(each.file(), each.row(), at(each.value(), cells.size() + 1))));
        Set<String> nodes = tables.get("plan_nodes.csv").known("code");
        Set<String> indicators = tables.get("indicators.csv").known("indicator");
        Set<String> areas = tables.get("areas.csv").known("area");
        RegisterCheck.distinct(cells, "column", PrintedRows::place, faults);
        for (Placed<PrintedCell> each : cells) {
            known(each, "node", each.value().node(), nodes, "plan_nodes.csv");
            known(each, "indicator", each.value().indicator(), indicators, "indicators.csv");
            known(each, "area", each.value().area(), areas, "areas.csv");
        }
        return List.copyOf(cells);
    }

    private void known(
            Placed<PrintedCell> each, String column, Optional<String> name, Set<String> known, String where) {
        name.filter(text -> !known.contains(text)).ifPresent(text -> faults.unknown(each, column, text, where));
    }

    private static PrintedCell cell(PackRow row, NumberLocale numbers) {
        String dimensions = row.optional("dimensions").isEmpty()
                ? ""
                : row.text(
                        "dimensions",
                        DIMENSIONS,
                        new Label("seperti metode=iud;umur=15-19", "like metode=iud;umur=15-19"));
        String printed = row.optional("printed").orElse("");
        if (printed.length() > MAX_PRINTED) {
            row.fault(
                    "printed",
                    new Label("teksnya terlalu panjang", "the text is too long"),
                    new Label("Salin sel laporannya saja", "Copy the report's cell only"));
        }
        return new PrintedCell(
                0,
                row.text("report"),
                row.text("table"),
                row.text(
                        "line",
                        LINE,
                        new Label(
                                "nomor baris atau halaman, seperti 242 atau hlm. 12",
                                "the number of a line or page, like 242 or p. 12")),
                row.whole("year", 1900, 2999),
                row.optional("period").isEmpty()
                        ? PrintedCell.YEAR
                        : row.text(
                                "period",
                                PERIOD,
                                new Label(
                                        "year, q1 sampai q4, atau to_q1 sampai to_q4",
                                        "year, q1 to q4, or to_q1 to to_q4")),
                row.optional("version").orElse(""),
                row.optional("node"),
                row.optional("indicator"),
                row.optional("component"),
                row.optional("area"),
                Dimensions.read(dimensions).orElseGet(TreeMap::new),
                row.choice("column", PrintedColumn.class),
                row.optional("unit").orElse(""),
                row.optional("form").isEmpty()
                        ? NumberForm.valueOf(numbers.name())
                        : row.choice("form", NumberForm.class),
                row.optional("item").orElse(""),
                printed);
    }

    private static PrintedCell at(PrintedCell cell, int position) {
        return new PrintedCell(
                position,
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
                cell.dimensions(),
                cell.column(),
                cell.unit(),
                cell.form(),
                cell.item(),
                cell.printed());
    }

    private static String place(PrintedCell cell) {
        return String.join(
                " ",
                cell.report(),
                cell.table(),
                cell.line(),
                String.valueOf(cell.year()),
                cell.period(),
                cell.version(),
                cell.node().orElse(""),
                cell.indicator().orElse(""),
                cell.component().orElse(""),
                cell.area().orElse(""),
                Dimensions.write(cell.dimensions()),
                cell.column().name().toLowerCase(Locale.ROOT),
                cell.item());
    }
}
