package id.lini.server.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.achievement.PredicateScale.Bound;
import id.lini.server.achievement.PredicateScale.Fault;
import id.lini.server.achievement.PredicateScale.Found;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scales as bounds in brackets: {@code [70 85)} takes 70 and not 85. */
class PredicateScaleTest {
    private static final PredicateScale THREE = new PredicateScale("tiga", bounds("( 100)", "[100 100]", "(100 )"));

    @ParameterizedTest
    @CsvSource({
        "'( 55)|(55 70)|[70 )', 1, GAP",
        "'( 55]|[55 70)|[70 )', 1, OVERLAP",
        "'( 50]|[51 )', 1, GAP",
        "'( 60)|[55 )', 1, OVERLAP",
        "'[0 55)|[55 )', 0, CLOSED_END",
        "'( 55)|[55 100]', 1, CLOSED_END",
        "'( 55)|[70 55)|[55 )', 1, EMPTY"
    })
    void gapsAndOverlapsAreNoScale(String text, int index, Fault fault) {
        List<Bound> bounds = bounds(text.split("\\|"));
        assertThat(PredicateScale.faults(bounds)).contains(new Found(index, fault));
        assertThatThrownBy(() -> new PredicateScale("x", bounds)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"99.888, '( 100)'", "100, '[100 100]'", "100.01, '(100 )'", "-3, '( 100)'", "119.0265, '(100 )'"})
    void everyPercentHasOneWord(BigDecimal percent, String word) {
        assertThat(THREE.of(percent).predicate()).isEqualTo(word);
    }

    @Test
    void aScaleOfFourReadsAsPrinted() {
        PredicateScale four = new PredicateScale("empat", bounds("( 55)", "[55 70)", "[70 85]", "(85 )"));
        assertThat(four.of(new BigDecimal("85")).predicate()).isEqualTo("[70 85]");
        assertThat(four.of(new BigDecimal("70")).predicate()).isEqualTo("[70 85]");
        assertThat(four.of(new BigDecimal("69.999")).predicate()).isEqualTo("[55 70)");
    }

    private static List<Bound> bounds(String... texts) {
        return Arrays.stream(texts).map(PredicateScaleTest::bound).toList();
    }

    private static Bound bound(String text) {
        String[] sides = text.substring(1, text.length() - 1).split(" ", -1);
        return new Bound(
                text, number(sides[0]), text.startsWith("["), number(sides[1]), text.endsWith("]"), Optional.empty());
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
