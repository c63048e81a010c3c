package id.lini.server.pack;

import id.lini.server.pack.PackColumn.Kind;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A workbook's cell as the text that a CSV file would hold. A number is what the spreadsheet shows of it: fifteen digits,
 * which is as exact as it computes; what lies behind is the noise of binary fractions. What cannot be one text without a
 * doubt is refused.
 */
final class CellText {
    /** The digits that spreadsheets keep of a number (ECMA-376 stores doubles; they show and compute fifteen). */
    static final int DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private static final BigDecimal FIRST_UNKNOWN = BigDecimal.TEN.pow(DIGITS);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** Spreadsheets count a 29 February 1900 that never was; days before it mean different things in each. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int LAST_DAY = 2_958_465;
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

    private final Kind kind;
    private final NumberLocale numbers;
    private final boolean from1904;

    CellText(Kind kind, NumberLocale numbers, boolean from1904) {
        this.kind = kind;
        this.numbers = numbers;
        this.from1904 = from1904;
    }

    /** The text, or why there is none. */
    record Reading(String text, Optional<Fault> fault) {}

    /** What is wrong with a cell, and how to mend it. */
    record Fault(Label what, Label mend) {}

    Reading read(Cell cell) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            return refused(
                    new Label("sel berisi rumus", "the cell holds a formula"),
                    new Label(
                            "Salin lalu tempel sebagai nilai: hasil rumus yang tersimpan belum tentu yang terakhir",
                            "Copy it and paste it as a value: the stored result of a formula may be an old one"));
        }
        return switch (cell.getType()) {
            case EMPTY -> text("");
            case STRING -> text(Optional.ofNullable(cell.asString()).orElse(""));
            case NUMBER -> number(cell);
            default ->
                refused(
                        new Label(
                                "sel berisi nilai galat atau benar/salah: " + cell.getText(),
                                "the cell holds an error or a truth value: " + cell.getText()),
                        new Label("Ketik isinya sebagai teks atau angka", "Type it as text or as a number"));
        };
    }

    private Reading number(Cell cell) {
        BigDecimal number = new BigDecimal(cell.getRawValue()).round(SHOWN).stripTrailingZeros();
        Optional<LocalDate> day = date(cell) ? day(number) : Optional.empty();
        return switch (kind) {
            case DAY -> day.map(each -> text(each.toString())).orElseGet(() -> text(number.toPlainString()));
            case MONTH ->
                day.filter(each -> each.getDayOfMonth() == 1)
                        .map(each -> text(each.toString().substring(0, 7)))
                        .orElseGet(() -> text(number.toPlainString()));
            default -> plainNumber(number, cell);
        };
    }

    private Reading plainNumber(BigDecimal number, Cell cell) {
        if (date(cell)) {
            return refused(
                    new Label("sel ini dijadikan tanggal oleh lembar kerja", "the spreadsheet made this cell a date"),
                    new Label(
                            "Ubah format sel menjadi teks, lalu ketik lagi isinya",
                            "Change the cell's format to text and type it again"));
        }
        if (Optional.ofNullable(cell.getDataFormatString()).orElse("").contains("%")) {
            return refused(
                    new Label(
                            "sel berformat persen: 95,65% tersimpan sebagai 0,9565",
                            "the cell has a percent format: 95.65% is stored as 0.9565"),
                    new Label(
                            "Ubah formatnya menjadi angka dan tulis 95,65",
                            "Change the format to a number and write 95.65"));
        }
        if (kind.decimal()) {
            return text(numbers.write(number));
        }
        boolean whole = number.scale() <= 0 && number.abs().compareTo(FIRST_UNKNOWN) < 0;
        if (kind == Kind.TEXT && !whole) {
            return refused(
                    new Label(
                            "kode atau teks ini tersimpan sebagai angka " + number.toPlainString()
                                    + ", nol di belakangnya atau angka akhirnya bisa hilang",
                            "this code or text is stored as the number " + number.toPlainString()
                                    + "; zeros at its end or its last digits may be lost"),
                    new Label(
                            "Ubah format sel menjadi teks, lalu ketik lagi isinya",
                            "Change the cell's format to text and type it again"));
        }
        return text(number.toPlainString());
    }

    /** Whether a number is shown as a day: built-in formats 14 to 22 and 45 to 47, or letters of a date in its own. */
    private static boolean date(Cell cell) {
        int id = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
        if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) {
            return true;
        }
        String format = LITERAL.matcher(
                        Optional.ofNullable(cell.getDataFormatString()).orElse(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return !format.contains("general") && format.chars().anyMatch(each -> "dmyh".indexOf(each) >= 0);
    }

    private Optional<LocalDate> day(BigDecimal number) {
        boolean sure = number.scale() <= 0
                && number.compareTo(BigDecimal.valueOf(from1904 ? 0 : FIRST_SURE_DAY)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
        return sure
                ? Optional.of((from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(number.longValueExact()))
                : Optional.empty();
    }

    private static Reading text(String text) {
        return new Reading(text, Optional.empty());
    }

    private static Reading refused(Label what, Label mend) {
        return new Reading("", Optional.of(new Fault(what, mend)));
    }
}
