package id.lini.shared.text;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Numbers, money and dates in Indonesian form: {@code 1.234.567,89}, {@code Rp1.670.601.969}, {@code 17 Juni 2024}. */
public final class IndonesianFormat {
    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private IndonesianFormat() {}

    /** A whole number with dots between thousands. */
    public static String number(long value) {
        return format("#,##0").format(value);
    }

    /** A decimal with all the digits it has, a comma before the fraction. */
    public static String number(BigDecimal value) {
        DecimalFormat format = format("#,##0");
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** An amount of money in whole rupiah. */
    public static String rupiah(BigDecimal amount) {
        return "Rp" + number(amount);
    }

    /** A day: {@code 17 Juni 2024}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    /** A month: {@code Juni 2024}. */
    public static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /** A quarter: {@code Triwulan II 2024}; {@code quarter} is 1 to 4. */
    public static String triwulan(int quarter, int year) {
        return "Triwulan " + ROMAN.get(quarter - 1) + " " + year;
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols);
    }
}
