package id.lini.server.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the numbers of a printed table are written: declared with the cell, never guessed. */
public enum NumberForm {
    /** {@code 1234567.89} */
    PLAIN(Pattern.compile("-?\\d+(\\.\\d+)?")),
    /** {@code 1.234.567,89} */
    ID(Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?")),
    /** {@code 1,234,567.89} */
    EN(Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?"));

    private final Pattern shape;

    NumberForm(Pattern shape) {
        this.shape = shape;
    }

    /** The number with the decimals it was written with, empty when it is not written this way. */
    public Optional<BigDecimal> read(String text) {
        if (!shape.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (this) {
                    case PLAIN -> new BigDecimal(text);
                    case ID -> new BigDecimal(text.replace(".", "").replace(',', '.'));
                    case EN -> new BigDecimal(text.replace(",", ""));
                });
    }
}
