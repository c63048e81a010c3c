package id.lini.server.achievement;

import id.lini.server.achievement.IndicatorFigures.Parts;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The score of a sasaran.
 *
 * @param rule how it was made: named beside it
 * @param exact unrounded
 * @param printed as it is printed
 * @param parts how many of its indicators are measured
 */
public record Score(
        CapaianPolicy.SasaranScore rule,
        Figure exact,
        Optional<BigDecimal> printed,
        Optional<String> predicate,
        Parts parts) {
    /** Checks that nothing is missing. */
    public Score {
        Objects.requireNonNull(rule, "rule is null");
        Objects.requireNonNull(exact, "exact is null");
        Objects.requireNonNull(printed, "printed is null");
        Objects.requireNonNull(predicate, "predicate is null");
        Objects.requireNonNull(parts, "parts is null");
    }
}
