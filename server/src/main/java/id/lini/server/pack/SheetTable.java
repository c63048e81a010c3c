package id.lini.server.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A sheet of a workbook that is no pack: rows by the names of their columns, read as strictly as a pack's. */
public final class SheetTable {
    private final PackFile file;
    private final NumberLocale numbers;

    /**
     * A sheet to expect.
     *
     * @param name of the sheet
     * @param columns all must be there, in any order
     * @param number the column with numbers: a number typed as one is written as {@code numbers} says
     * @param day the column with days
     */
    public SheetTable(String name, List<String> columns, String number, String day, NumberLocale numbers) {
        Objects.requireNonNull(number, "number is null");
        Objects.requireNonNull(day, "day is null");
        this.numbers = Objects.requireNonNull(numbers, "numbers is null");
        PackColumn[] declared = columns.stream()
                .map(column -> PackColumn.cell(column, kind(column, number, day)))
                .toArray(PackColumn[]::new);
        this.file = PackFile.required(name + ".csv", "", declared);
    }

    /**
     * A row below the header.
     *
     * @param number as the spreadsheet counts
     * @param cells by column, blank where nothing stands
     */
    public record Row(int number, Map<String, String> cells) {
        /** Copies the cells. */
        public Row {
            cells = Map.copyOf(cells);
        }

        /** A cell without blanks around. */
        public String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /** What a workbook holds, and what is wrong with it. */
    public record Reading(List<Row> rows, List<PackFault> faults) {
        /** Copies the lists. */
        public Reading {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /** Reads the sheet of a workbook that was sent. */
    public Reading read(String name, byte[] workbook) {
        PackFaults faults = new PackFaults();
        Optional<PackContent> content = PackContent.sent(name, workbook, faults);
        Optional<WorkbookTables> tables = content.map(PackContent::files)
                .flatMap(files -> Optional.ofNullable(files.get("paket.xlsx")))
                .flatMap(bytes -> WorkbookTables.open(name, bytes, faults));
        List<Row> rows = tables.map(found -> PackTable.read(file, found.writing(numbers), faults).rows().stream()
                        .map(row -> new Row(row.row(), row.value()))
                        .toList())
                .orElse(List.of());
        return new Reading(rows, faults.list());
    }

    private static PackColumn.Kind kind(String column, String number, String day) {
        if (column.equals(number)) {
            return PackColumn.Kind.MILLIONTHS;
        }
        return column.equals(day) ? PackColumn.Kind.DAY : PackColumn.Kind.TEXT;
    }
}
