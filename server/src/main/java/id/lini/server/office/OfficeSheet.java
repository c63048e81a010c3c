package id.lini.server.office;

import id.lini.server.pack.NumberLocale;
import id.lini.server.pack.PackFault;
import id.lini.server.pack.SheetTable;
import id.lini.shared.text.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Office entry as a workbook: a row a value. Rows without a value are left out. */
final class OfficeSheet {
    /** The sheet that is filled in. */
    static final String NAME = "isian";

    private static final String MONEY = "anggaran";
    private static final String VALUE = "nilai";
    private static final List<String> COLUMNS = List.of(
            "jenis",
            "kode",
            "komponen",
            "nama",
            "satuan",
            "periode",
            "nilai",
            "jenis_dokumen",
            "nomor_dokumen",
            "tanggal_dokumen",
            "catatan");
    private static final Map<String, String> FIELDS = Map.of(
            "period", "periode",
            "value", "nilai",
            "evidence", "jenis_dokumen",
            "number", "nomor_dokumen",
            "dated", "tanggal_dokumen",
            "note", "catatan");

    private final List<Subject> subjects;
    private final List<PackFault> faults = new ArrayList<>();

    /** For these subjects. */
    OfficeSheet(List<Subject> subjects) {
        this.subjects = List.copyOf(subjects);
    }

    /** A workbook to fill in: a row for each subject. */
    byte[] blank() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Lini", "1.0")) {
            Worksheet sheet = book.newWorksheet(NAME);
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
                sheet.style(0, column).bold().set();
                sheet.style(column).format("@").set();
            }
            for (int row = 1; row <= subjects.size(); row++) {
                Subject subject = subjects.get(row - 1);
                List<String> cells = List.of(
                        subject.kind() == OfficeKind.BOOKING ? MONEY : VALUE,
                        subject.id(),
                        subject.component(),
                        subject.name(),
                        subject.unit());
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row, column, cells.get(column));
                    sheet.style(row, column).format("@").set();
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    /** The filled rows of a workbook; {@link #faults} says what is wrong with it. */
    List<Office.Row> read(Draft.Sent sheet, Optional<Draft.Sent> file, NumberLocale numbers) {
        SheetTable.Reading reading =
                new SheetTable(NAME, COLUMNS, "nilai", "tanggal_dokumen", numbers).read(sheet.name(), sheet.content());
        faults.addAll(reading.faults());
        List<Office.Row> rows = new ArrayList<>();
        for (SheetTable.Row row : reading.rows()) {
            if (!row.cell("nilai").isEmpty()) {
                subject(row).ifPresent(subject -> rows.add(new Office.Row(row.number(), subject, draft(row, file))));
            }
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            fault(
                    0,
                    "nilai",
                    new Label("tidak ada baris yang diisi", "no row is filled in"),
                    new Label("Isi kolom nilai", "Fill the column nilai"));
        }
        return rows;
    }

    /** Everything that is wrong, in the sheet's own words for its columns. */
    List<PackFault> faults() {
        return List.copyOf(faults);
    }

    /** What was found wrong with a row when it was to be kept. */
    static PackFault place(Office.RowFault fault) {
        String column = FIELDS.getOrDefault(fault.fault().field(), "");
        return new PackFault(
                NAME,
                fault.number(),
                column,
                fault.fault().text(),
                new Label("Perbaiki selnya, lalu kirim lagi", "Mend the cell and send it again"));
    }

    private Optional<Subject> subject(SheetTable.Row row) {
        OfficeKind kind = row.cell("jenis").equals(MONEY) ? OfficeKind.BOOKING : OfficeKind.VALUE;
        Optional<Subject> found = subjects.stream()
                .filter(each -> each.kind() == kind
                        && each.id().equals(row.cell("kode"))
                        && each.component().equals(row.cell("komponen")))
                .findFirst();
        if (found.isEmpty()) {
            fault(
                    row.number(),
                    "kode",
                    new Label(
                            "\"" + row.cell("kode") + "\" tidak diisi dari kantor di tahun ini",
                            "\"" + row.cell("kode") + "\" is not entered in the office this year"),
                    new Label("Pakai kode dari lembar kosong", "Use a code of the blank sheet"));
        }
        return found;
    }

    private static Draft draft(SheetTable.Row row, Optional<Draft.Sent> file) {
        return new Draft(
                period(row.cell("periode").toLowerCase(Locale.ROOT)),
                row.cell("nilai"),
                row.cell("jenis_dokumen"),
                row.cell("nomor_dokumen"),
                row.cell("tanggal_dokumen"),
                row.cell("catatan"),
                "",
                file);
    }

    /** {@code tw1} to {@code tw4}, {@code tahun}, or a month as it is. */
    private static String period(String text) {
        if (text.equals("tahun")) {
            return "year";
        }
        return text.matches("tw ?[1-4]") ? "q" + text.charAt(text.length() - 1) : text;
    }

    private void fault(int row, String column, Label what, Label mend) {
        faults.add(new PackFault(NAME, row, column, what, mend));
    }
}
