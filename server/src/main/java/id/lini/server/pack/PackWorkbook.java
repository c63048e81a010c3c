package id.lini.server.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A pack as a workbook: a sheet a file, every cell typed as text so that no spreadsheet makes something else of a code. */
final class PackWorkbook {
    private static final String TEXT = "@";

    private final PackRows rows;

    PackWorkbook(PackRows rows) {
        this.rows = rows;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Lini", "1.0")) {
            for (PackFile file : PackFiles.ALL) {
                if (rows.tables().containsKey(file.name())) {
                    sheet(book, file);
                }
            }
            forms(book);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private void sheet(Workbook book, PackFile file) {
        Worksheet sheet = book.newWorksheet(file.sheet());
        header(sheet, file.names());
        for (int column = 0; column < file.columns().size(); column++) {
            // Also below the last row: what is typed there stays text.
            sheet.style(column).format(TEXT).set();
        }
        int row = 1;
        for (List<String> cells : rows.of(file)) {
            for (int column = 0; column < cells.size(); column++) {
                cell(
                        sheet,
                        row,
                        column,
                        cells.get(column),
                        file.columns().get(column).kind());
            }
            row++;
        }
    }

    private void cell(Worksheet sheet, int row, int column, String text, PackColumn.Kind kind) {
        boolean typed =
                kind == PackColumn.Kind.SEN || kind == PackColumn.Kind.MILLIONTHS || kind == PackColumn.Kind.WHOLE;
        // What is kept as written (7.60) would lose its zeros as a number.
        Optional<BigDecimal> number = typed ? numbers().read(text) : Optional.empty();
        if (number.isPresent() && number.get().precision() <= CellText.DIGITS) {
            sheet.value(row, column, number.get());
            sheet.style(row, column).format("General").set();
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
            sheet.style(row, column).format(TEXT).set();
        }
    }

    private NumberLocale numbers() {
        return PackFiles.find("agency.csv")
                .map(file -> file.names().indexOf("numbers"))
                .flatMap(at -> rows.tables().getOrDefault("agency.csv", List.of()).stream()
                        .findFirst()
                        .map(row -> NumberLocale.valueOf(row.get(at).toUpperCase(Locale.ROOT))))
                .orElse(NumberLocale.PLAIN);
    }

    private void forms(Workbook book) {
        Worksheet sheet = book.newWorksheet(WorkbookTables.FORMS);
        header(sheet, List.of("form", "definition"));
        int row = 1;
        for (var form : new TreeMap<>(rows.forms()).entrySet()) {
            sheet.value(row, 0, form.getKey());
            sheet.value(row, 1, form.getValue());
            row++;
        }
    }

    private static void header(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }
}
