package id.lini.server.pack;

import id.lini.shared.text.IndonesianFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written in a pack: declared in agency.csv, never guessed. A number that the other form could mean too,
 * such as {@code 1.234} in plain, is refused: a fourth decimal ({@code 1.2340}) says that it is one.
 */
public enum NumberLocale {
    /** {@code 1234567.89} */
    PLAIN(
            Pattern.compile("-?\\d+(\\.\\d+)?"),
            Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}"),
            Pattern.compile("-?(\\d+,\\d+|\\d{1,3}(\\.\\d{3})+(,\\d+)?|\\d{1,3}(,\\d{3})+(\\.\\d+)?)"),
            "1234567.89"),
    /** {@code 1.234.567,89} */
    ID(
            Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?"),
            Pattern.compile("-?[1-9]\\d{0,2},\\d{3}"),
            Pattern.compile("-?(\\d+\\.\\d+|\\d{1,3}(,\\d{3})+(\\.\\d+)?)"),
            "1.234.567,89");

    private static final Pattern SPACED =
            Pattern.compile("[\\d.,]*\\d[\\s\\u00a0\\u202f]+\\d[\\d.,\\s\\u00a0\\u202f]*");
    private static final int GROUP = 3;

    private final Pattern shape;
    private final Pattern twofold;
    private final Pattern other;
    private final String example;

    NumberLocale(Pattern shape, Pattern twofold, Pattern other, String example) {
        this.shape = shape;
        this.twofold = twofold;
        this.other = other;
        this.example = example;
    }

    /** The number, empty when it is not written this way or could be read in two ways. */
    public Optional<BigDecimal> read(String text) {
        if (!shape.matcher(text).matches() || twofold.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(this == ID ? text.replace(".", "").replace(',', '.') : text));
    }

    /** The number without needless zeros, so that {@link #read} gives it again. */
    public String write(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        BigDecimal exact = plain.scale() < 0 ? plain.setScale(0) : plain;
        return exact.scale() == GROUP ? guarded(exact) : form(exact);
    }

    /** The number with the decimals it has, so that {@link #read} gives it again. */
    public String written(BigDecimal number) {
        return number.scale() == GROUP ? guarded(number) : form(number);
    }

    /** With a fourth decimal where three could be taken for thousands. */
    private String guarded(BigDecimal number) {
        String text = form(number);
        return twofold.matcher(text).matches() ? form(number.setScale(GROUP + 1)) : text;
    }

    private String form(BigDecimal number) {
        return this == PLAIN ? number.toPlainString() : IndonesianFormat.number(number);
    }

    public Label expected() {
        return new Label("angka ditulis seperti " + example, "a number is written like " + example);
    }

    /** What is wrong with a text that is no number of this form, and how it should be written. */
    public Label advice(String text) {
        Label wrong = wrong(text);
        return new Label(
                wrong.id() + "; " + expected().id(),
                wrong.en() + "; " + expected().en());
    }

    /** What is wrong with a text that is no number of this form, in the words of what was found. */
    Label wrong(String text) {
        if (text.contains("%")) {
            return new Label("\"" + text + "\": tanda persen", "\"" + text + "\": a percent sign");
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("rp")) {
            return new Label(
                    "\"" + text + "\": tulis angkanya saja, tanpa Rp",
                    "\"" + text + "\": write the number only, without Rp");
        }
        if (SPACED.matcher(text).matches()) {
            return new Label(
                    "\"" + text + "\": ada spasi di dalam angka", "\"" + text + "\": a blank within the number");
        }
        if (twofold.matcher(text).matches()) {
            String decimal = text + "0";
            String whole = text.replace(".", "").replace(",", "");
            return new Label(
                    "\"" + text + "\" bisa berarti " + whole + " atau pecahan: tulis " + whole + ", atau " + decimal,
                    "\"" + text + "\" may mean " + whole + " or a fraction: write " + whole + ", or " + decimal);
        }
        if (other.matcher(text).matches()) {
            String declared = name().toLowerCase(Locale.ROOT);
            return new Label(
                    "\"" + text + "\" bukan bentuk yang dinyatakan paket ini (numbers = " + declared + ")",
                    "\"" + text + "\" is not the form that this pack declares (numbers = " + declared + ")");
        }
        return new Label("\"" + text + "\" tidak terbaca", "\"" + text + "\" cannot be read");
    }
}
