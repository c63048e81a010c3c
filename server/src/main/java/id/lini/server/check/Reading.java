package id.lini.server.check;

import java.math.BigDecimal;
import java.util.Optional;

/** What the raw text of a cell says. */
sealed interface Reading {
    /**
     * A number.
     *
     * @param value with the decimals it was printed with
     * @param unit the words behind it, empty for none
     */
    record Number(BigDecimal value, String unit) implements Reading {
        int decimals() {
            return Math.max(0, value.scale());
        }
    }

    /** Blank, a dash, or words for absence. */
    record Absent() implements Reading {}

    /** Words: a predicate, a step of a scale. */
    record Words(String text) implements Reading {}

    /**
     * Digits that are no number in the declared form.
     *
     * @param likely the number in another form, where exactly one form reads it
     */
    record Malformed(Optional<Number> likely) implements Reading {}

    /** The number where there is one; of a malformed cell the likely one. */
    default Optional<Number> number() {
        if (this instanceof Number number) {
            return Optional.of(number);
        }
        return this instanceof Malformed malformed ? malformed.likely() : Optional.empty();
    }
}
