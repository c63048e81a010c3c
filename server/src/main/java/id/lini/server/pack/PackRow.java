package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of a table. What is wrong with a cell is noted and a stand-in given, so that the other cells are looked at too.
 * A pack with any fault is not imported, so a stand-in never reaches the store.
 */
final class PackRow {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final int MAX_TEXT = 1000;

    private final Placed<Map<String, String>> cells;
    private final NumberLocale numbers;
    private final PackFaults faults;
    private boolean broken;

    PackRow(Placed<Map<String, String>> cells, NumberLocale numbers, PackFaults faults) {
        this.cells = cells;
        this.numbers = numbers;
        this.faults = faults;
    }

    boolean broken() {
        return broken;
    }

    /** The cell, empty where blank. */
    Optional<String> optional(String column) {
        return Optional.of(cells.value().getOrDefault(column, "").strip()).filter(text -> !text.isEmpty());
    }

    /** A text that must be there. */
    String text(String column) {
        String text = optional(column).orElse("");
        if (text.isEmpty()) {
            fault(column, new Label("sel kosong", "the cell is blank"), new Label("Isi selnya", "Fill the cell"));
        } else if (text.length() > MAX_TEXT) {
            fault(
                    column,
                    new Label(
                            "teks lebih dari " + MAX_TEXT + " huruf",
                            "the text has more than " + MAX_TEXT + " characters"),
                    new Label("Pendekkan", "Shorten it"));
        }
        return text;
    }

    /** A code or id: letters, digits, dot, underscore, hyphen. */
    String key(String column) {
        return text(
                column,
                KEY,
                new Label(
                        "1 sampai 60 huruf, angka, titik, garis bawah, atau tanda hubung",
                        "1 to 60 letters, digits, dots, underscores or hyphens"));
    }

    /** A text of a shape. */
    String text(String column, Pattern shape, Label expected) {
        return read(column, text -> shape.matcher(text).matches() ? Optional.of(text) : Optional.empty(), "", expected);
    }

    LocalDate day(String column) {
        return read(
                column,
                text -> guarded(text, LocalDate::parse),
                LocalDate.EPOCH,
                new Label("tanggal ditulis seperti 2024-06-30", "a date is written like 2024-06-30"));
    }

    Optional<LocalDate> optionalDay(String column) {
        return optional(column).map(text -> day(column));
    }

    YearMonth month(String column) {
        return read(
                column,
                text -> guarded(text, YearMonth::parse),
                YearMonth.of(1970, 1),
                new Label("bulan ditulis seperti 2024-06", "a month is written like 2024-06"));
    }

    int whole(String column, int least, int most) {
        return read(
                column,
                text -> guarded(text, Integer::valueOf).filter(number -> number >= least && number <= most),
                least,
                new Label(
                        "bilangan bulat dari " + least + " sampai " + most,
                        "a whole number from " + least + " to " + most));
    }

    /** A decimal as declared, with at most so many digits after the point and small enough for the store. */
    BigDecimal decimal(String column, int scale) {
        Label expected = new Label(
                numbers.expected().id() + ", paling banyak " + scale + " desimal",
                numbers.expected().en() + ", with at most " + scale + " decimals");
        String text = text(column);
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Optional<BigDecimal> number = numbers.read(text);
        if (number.isEmpty()) {
            fault(
                    column,
                    numbers.wrong(text),
                    new Label("Yang diharapkan: " + expected.id(), "Expected: " + expected.en()));
        } else if (!fits(number.get(), scale)) {
            fault(
                    column,
                    new Label("\"" + text + "\" terlalu panjang", "\"" + text + "\" is too long"),
                    new Label("Yang diharapkan: " + expected.id(), "Expected: " + expected.en()));
        }
        return number.orElse(BigDecimal.ZERO);
    }

    /** As {@link #decimal} where the cell is filled. */
    Optional<BigDecimal> optionalDecimal(String column, int scale) {
        return optional(column).map(text -> decimal(column, scale));
    }

    /** As {@link #choice} where the cell is filled. */
    <E extends Enum<E>> Optional<E> optionalChoice(String column, Class<E> type) {
        return optional(column).map(text -> choice(column, type));
    }

    /** One of an enum's constants, in lower case. */
    <E extends Enum<E>> E choice(String column, Class<E> type) {
        String known = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return read(
                column,
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equalsIgnoreCase(text))
                        .findFirst(),
                type.getEnumConstants()[0],
                new Label("salah satu dari: " + known, "one of: " + known));
    }

    /** Any value that a reader makes of a text. */
    <T> T read(String column, Function<String, Optional<T>> reader, T standIn, Label expected) {
        String text = text(column);
        if (text.isEmpty()) {
            return standIn;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            fault(
                    column,
                    new Label("\"" + text + "\" tidak terbaca", "\"" + text + "\" cannot be read"),
                    new Label("Yang diharapkan: " + expected.id(), "Expected: " + expected.en()));
        }
        return value.orElse(standIn);
    }

    void fault(String column, Label what, Label mend) {
        broken = true;
        faults.at(cells, column, what, mend);
    }

    private static <T> Optional<T> guarded(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(BigDecimal number, int scale) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= scale && stripped.precision() - stripped.scale() <= 18 - scale;
    }
}
