package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a workbook: {@code areas} stands for {@code areas.csv}. */
final class WorkbookTables implements TableSource {
    /** The sheet that may hold the forms as text. */
    static final String FORMS = "forms";

    private static final int MOST_ROWS = 200_000;
    private static final String DAMAGED = "buku kerja rusak";

    private final Map<String, List<Row>> sheets;
    private final boolean from1904;
    private final NumberLocale numbers;

    private WorkbookTables(Map<String, List<Row>> sheets, boolean from1904, NumberLocale numbers) {
        this.sheets = sheets;
        this.from1904 = from1904;
        this.numbers = numbers;
    }

    static Optional<WorkbookTables> open(String name, byte[] bytes, PackFaults faults) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            Map<String, List<Row>> sheets = new LinkedHashMap<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName().strip(), rows(sheet));
            }
            faults.inWorkbook();
            return Optional.of(new WorkbookTables(
                    sheets, workbook.isDate1904(), declared(sheets.getOrDefault("agency", List.of()))));
        } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalArgumentException e) {
            faults.file(
                    name,
                    new Label(DAMAGED + ": " + e.getMessage(), "the workbook is damaged: " + e.getMessage()),
                    new Label("Simpan ulang sebagai XLSX", "Save it again as XLSX"));
            return Optional.empty();
        }
    }

    /** The same with numbers that were typed as numbers written in this way. */
    WorkbookTables writing(NumberLocale other) {
        return new WorkbookTables(sheets, from1904, other);
    }

    @Override
    public Set<String> names() {
        return sheets.keySet().stream()
                .filter(name -> !name.equals(FORMS))
                .map(name -> name + ".csv")
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<RawTable> table(PackFile file, PackFaults faults) {
        return Optional.ofNullable(sheets.get(file.sheet())).map(rows -> table(file, rows, faults));
    }

    private RawTable table(PackFile file, List<Row> rows, PackFaults faults) {
        List<String> header = List.of();
        List<RawTable.Row> found = new ArrayList<>();
        for (Row row : rows) {
            if (row.getRowNum() == 1) {
                header = row.stream().map(WorkbookTables::plain).toList();
            } else if (!header.isEmpty()) {
                found.add(new RawTable.Row(row.getRowNum(), cells(file, header, row, faults)));
            }
        }
        if (header.isEmpty()) {
            faults.file(
                    file.name(),
                    new Label("baris judul tidak ada", "there is no header row"),
                    new Label("Tulis nama kolom di baris pertama", "Write the names of the columns in the first row"));
            return RawTable.UNREADABLE;
        }
        return new RawTable(header, found);
    }

    private List<String> cells(PackFile file, List<String> header, Row row, PackFaults faults) {
        List<String> cells = new ArrayList<>();
        for (int index = 0; index < Math.max(header.size(), row.getCellCount()); index++) {
            Optional<Cell> cell =
                    index < row.getCellCount() ? Optional.ofNullable(row.getCell(index)) : Optional.empty();
            String name = index < header.size() ? header.get(index).strip() : "";
            cells.add(cell.map(each -> text(file, name, row.getRowNum(), each, faults))
                    .orElse(""));
        }
        return cells;
    }

    private String text(PackFile file, String name, int row, Cell cell, PackFaults faults) {
        PackColumn.Kind kind = file.columns().stream()
                .filter(column -> column.name().equals(name))
                .map(PackColumn::kind)
                .findFirst()
                .orElse(PackColumn.Kind.TEXT);
        CellText.Reading reading = new CellText(kind, numbers, from1904).read(cell);
        reading.fault()
                .ifPresent(fault -> faults.add(new PackFault(file.name(), row, name, fault.what(), fault.mend())));
        return reading.text();
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            List<Row> found = rows.limit(MOST_ROWS + 1L).toList();
            if (found.size() > MOST_ROWS) {
                throw new IOException(sheet.getName() + ": more than " + MOST_ROWS + " rows");
            }
            return found;
        }
    }

    /** The texts of the sheet of forms, by the row they stand in. */
    Map<Integer, String> forms() {
        Map<Integer, String> forms = new LinkedHashMap<>();
        for (Row row : sheets.getOrDefault(FORMS, List.of())) {
            String text = row.getCellCount() > 0 ? plain(row.getCell(row.getCellCount() - 1)) : "";
            if (row.getRowNum() > 1 && !text.isBlank()) {
                forms.put(row.getRowNum(), text);
            }
        }
        return forms;
    }

    private static NumberLocale declared(List<Row> agency) {
        boolean indonesian = agency.stream()
                .flatMap(Row::stream)
                .anyMatch(cell -> plain(cell).strip().equalsIgnoreCase(NumberLocale.ID.name()));
        return indonesian ? NumberLocale.ID : NumberLocale.PLAIN;
    }

    private static String plain(Cell cell) {
        return cell == null ? "" : Optional.ofNullable(cell.getText()).orElse("");
    }
}
