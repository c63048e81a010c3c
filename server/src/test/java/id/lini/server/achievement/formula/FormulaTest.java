package id.lini.server.achievement.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.shared.text.IndonesianFormat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    @Test
    void readsMeasuresOnceInTheOrderOfTheText() {
        Formula formula =
                Formula.parse("count(\"f1/a\", \"dim=x|y;kind=k\") / (count(\"f1/b\") + count(\"f1/b\")) * 100");
        assertThat(formula.measures())
                .extracting(Measure::function, measure -> measure.form().value(), Measure::item)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Measure.Function.COUNT, "f1", "a"),
                        org.assertj.core.groups.Tuple.tuple(Measure.Function.COUNT, "f1", "b"));
        assertThat(formula.measures().get(0).filter()).containsOnlyKeys("dim", "kind");
        assertThat(formula.measures().get(0).filter().get("dim")).containsExactly("x", "y");
    }

    @Test
    void computesInExactDecimals() {
        Formula formula = Formula.parse("(count(\"f1/iat\") + count(\"f1/tial\")) / count(\"f1/pus\") * 100");
        BigDecimal value = formula.value(answers(values(formula, 1898, 1725, 44349)))
                .value()
                .orElseThrow();
        assertThat(value.setScale(2, java.math.RoundingMode.HALF_UP)).isEqualTo("8.17");
        // 3623 / 44349 does not end: the digits beyond what is printed are all there.
        assertThat(value.toPlainString()).startsWith("8.16929355791562380211504205280840");
    }

    @Test
    void fillsNumbersIntoItsText() {
        Formula formula = Formula.parse("(count(\"f1/iat\") + count(\"f1/tial\")) / count(\"f1/pus\") * 100");
        Map<Measure, BigDecimal> values = values(formula, 1898, 1725, 44349);
        assertThat(formula.with(numbers(values), IndonesianFormat::number)).isEqualTo("(1.898 + 1.725) / 44.349 × 100");
    }

    @ParameterizedTest
    @CsvSource({
        "count(\"fo/a\") - (count(\"fo/b\") - count(\"fo/c\")), 1 − (2 − 3)",
        "count(\"fo/a\") - count(\"fo/b\") - count(\"fo/c\"), 1 − 2 − 3",
        "count(\"fo/a\") / (count(\"fo/b\") / count(\"fo/c\")), 1 / (2 / 3)",
        "count(\"fo/a\") * (count(\"fo/b\") + count(\"fo/c\")) * 1000, 1 × (2 + 3) × 1.000",
        "count(\"fo/a\") + (count(\"fo/b\") * count(\"fo/c\")) + 0.5, '1 + 2 × 3 + 0,5'"
    })
    void keepsOnlyTheParenthesesThatMatter(String text, String filledIn) {
        Formula formula = Formula.parse(text);
        Map<Measure, BigDecimal> values = values(formula, 1, 2, 3);
        assertThat(formula.with(numbers(values), IndonesianFormat::number)).isEqualTo(filledIn);
    }

    @Test
    void divisionByZeroHasNoValue() {
        Formula formula = Formula.parse("count(\"f1/a\") / count(\"f1/b\") * 100");
        assertThat(formula.value(answers(values(formula, 1, 0)))).isEqualTo(Outcome.UNDEFINED);
        assertThat(formula.value((asked, below) -> Optional.empty())).isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "count(\"f1/a\") +; cannot be read",
                "(count(\"f1/a\"); cannot be read",
                "sum(\"f1/a\"); cannot be read",
                "count(f1); must be quoted",
                "PI * 2; is not known in formulas",
                "\"text\"; is not known in formulas",
                "count(\"f1\"); count needs \"form/item\"",
                "reports(\"f1/a\"); reports needs a \"form\" only",
                "count(\"f1/a\", \"dim\"); not of the form name=choice|choice",
                "count(\"f1/a\", \"d=x\", \"y\"); at most two",
                "count(\"F!/a\"); there is no form",
                "2 ^ 3; cannot be read",
                "count(\"f1/a\") > 2; cannot be read"
            })
    void saysWhatCannotBeRead(String text, String fault) {
        assertThatThrownBy(() -> Formula.parse(text))
                .isInstanceOf(FormulaFault.class)
                .hasMessageContaining(fault);
    }

    private static Answers answers(Map<Measure, BigDecimal> values) {
        return (asked, below) -> Optional.ofNullable(values.get(((Term.Counted) asked).measure()));
    }

    private static FormulaText.Name numbers(Map<Measure, BigDecimal> values) {
        return (asked, below) -> IndonesianFormat.number(values.get(((Term.Counted) asked).measure()));
    }

    private static Map<Measure, BigDecimal> values(Formula formula, long... values) {
        Map<Measure, BigDecimal> map = new HashMap<>();
        for (int index = 0; index < values.length; index++) {
            map.put(formula.measures().get(index), BigDecimal.valueOf(values[index]));
        }
        return map;
    }
}
