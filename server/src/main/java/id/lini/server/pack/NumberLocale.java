package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How numbers are written in a pack: declared in agency.csv, never guessed. */
enum NumberLocale {
    /** {@code 1234567.89} */
    PLAIN(Pattern.compile("-?\\d+(\\.\\d+)?"), "1234567.89"),
    /** {@code 1.234.567,89} */
    ID(Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?"), "1.234.567,89");

    private final Pattern shape;
    private final String example;

    NumberLocale(Pattern shape, String example) {
        this.shape = shape;
        this.example = example;
    }

    /** The number, empty when it is not written this way. */
    Optional<BigDecimal> read(String text) {
        if (!shape.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(this == ID ? text.replace(".", "").replace(',', '.') : text));
    }

    Label expected() {
        return new Label("angka ditulis seperti " + example, "a number is written like " + example);
    }
}
