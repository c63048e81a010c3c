package id.lini.server.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.CapaianPolicy.LowerIsBetter;
import id.lini.server.achievement.CapaianPolicy.Printed;
import id.lini.server.achievement.CapaianPolicy.Rounding;
import id.lini.server.achievement.formula.Formula;
import id.lini.server.plan.Direction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rounding happens once, at the stated place: the printed percent is that of the exact fraction. */
class RoundingProperties {

    /** Against whole-number arithmetic, which rounds nothing: floor(100 x 10^d x R / T). */
    @Property(tries = 500)
    void aCutPercentIsTheWholePartOfTheExactFraction(
            @ForAll @IntRange(min = 0, max = 2_000_000) int real,
            @ForAll @IntRange(min = 1, max = 2_000_000) int target,
            @ForAll @IntRange(min = 0, max = 6) int decimals) {
        CapaianPolicy policy = Policies.of(Policies.UNBOUND, new Printed(decimals, Rounding.TRUNCATE, false));
        BigDecimal printed = policy.shown(policy.capaian(
                        Direction.HIGHER,
                        Optional.of(BigDecimal.valueOf(target)),
                        Figure.of(BigDecimal.valueOf(real)),
                        2)
                .value()
                .orElseThrow());
        BigInteger exact = BigInteger.TEN
                .pow(decimals + 2)
                .multiply(BigInteger.valueOf(real))
                .divide(BigInteger.valueOf(target));
        assertThat(printed).isEqualTo(new BigDecimal(exact, decimals));
    }

    /** A third three times is one: what a division cannot end does not show, not even where digits are cut off. */
    @Property(tries = 300)
    void aFractionTakenBackIsWhole(
            @ForAll @IntRange(min = 1, max = 9999) int part, @ForAll @IntRange(min = 1, max = 9999) int whole) {
        Formula formula = Formula.parse(part + " / " + whole + " * " + whole);
        assertThat(formula.value((asked, below) -> Optional.empty()).value()).contains(BigDecimal.valueOf(part));
    }

    @Property(tries = 300)
    void theMeanOfPrintedChildrenIsTheirSumByTheirNumber(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 20_000) Integer> hundredths) {
        CapaianPolicy policy = Policies.of(LowerIsBetter.T_OVER_R);
        List<Weighing.Part> parts = hundredths.stream()
                .map(each -> new Weighing.Part(Figure.of(BigDecimal.valueOf(each, 2)), BigDecimal.ONE))
                .toList();
        long sum = hundredths.stream().mapToLong(Integer::longValue).sum();
        BigDecimal mean = Weighing.of(parts, policy).mean().value().orElseThrow();
        assertThat(mean.multiply(BigDecimal.valueOf(hundredths.size())).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo(BigDecimal.valueOf(sum, 2));
    }

    /** 42,23 comes only of rounding 17,78 and 66,67 first; the exact children give 42,22. */
    @Property(tries = 1)
    void roundedAndExactChildrenDiffer() {
        Weighing.Part third = part("53.3333333333333333333333333", "3");
        Weighing.Part two = part("200", "3");
        CapaianPolicy rounded = Policies.of(LowerIsBetter.T_OVER_R);
        CapaianPolicy exact = Policies.exact(LowerIsBetter.T_OVER_R);
        assertThat(rounded.shown(
                        Weighing.of(List.of(third, two), rounded).mean().value().orElseThrow()))
                .isEqualTo("42.23");
        assertThat(exact.shown(
                        Weighing.of(List.of(third, two), exact).mean().value().orElseThrow()))
                .isEqualTo("42.22");
    }

    private static Weighing.Part part(String sum, String count) {
        return new Weighing.Part(
                Figure.of(new BigDecimal(sum).divide(new BigDecimal(count), Formula.DIGITS)), BigDecimal.ONE);
    }
}
