package id.lini.server.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.CapaianPolicy.Bounds;
import id.lini.server.achievement.CapaianPolicy.LowerIsBetter;
import id.lini.server.achievement.CapaianPolicy.Printed;
import id.lini.server.achievement.CapaianPolicy.Rounding;
import id.lini.server.plan.Direction;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapaianPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "HIGHER, T_OVER_R, 1026, 650, 63.35",
        "HIGHER, T_OVER_R, 25, 31, 124.00",
        "HIGHER, T_OVER_R, 1, 0, 0.00",
        "LOWER, T_OVER_R, 22.36, 28.6, 78.18",
        "LOWER, T_OVER_R, 14, 11.52, 121.53",
        "LOWER, TWO_T_MINUS_R, 5.5, 6.67, 78.73",
        "LOWER, R_OVER_T, 0.0046, 0.0044, 95.65",
        "LOWER, TWO_T_MINUS_R, 5, 0, 200.00"
    })
    void percentsSeenInReports(Direction direction, LowerIsBetter lower, String target, String real, String printed) {
        CapaianPolicy policy = Policies.of(lower);
        Figure capaian =
                policy.capaian(direction, Optional.of(new BigDecimal(target)), Figure.of(new BigDecimal(real)), 2);
        assertThat(capaian.value().map(policy::shown)).contains(new BigDecimal(printed));
    }

    @Test
    void capsAndCutsOnlyWhatIsShown() {
        CapaianPolicy policy = Policies.of(
                new Bounds(Optional.of(BigDecimal.valueOf(100)), Optional.empty(), Optional.empty()),
                new Printed(1, Rounding.TRUNCATE, false));
        assertThat(policy.shown(new BigDecimal("121.53"))).isEqualTo("100.0");
        assertThat(policy.shown(new BigDecimal("99.99"))).isEqualTo("99.9");
        assertThat(policy.shownAbsorption(new BigDecimal("101.29"))).isEqualTo("101.2");
    }

    @Test
    void absenceIsNeverANumber() {
        CapaianPolicy policy = Policies.of(LowerIsBetter.T_OVER_R);
        Optional<BigDecimal> target = Optional.of(BigDecimal.TEN);
        assertThat(policy.capaian(Direction.LOWER, target, Figure.of(BigDecimal.ZERO), 2))
                .isEqualTo(Figure.absent(Absence.UNDEFINED));
        assertThat(policy.capaian(Direction.HIGHER, Optional.empty(), Figure.of(BigDecimal.ONE), 2))
                .isEqualTo(Figure.absent(Absence.NO_TARGET));
        assertThat(policy.capaian(Direction.HIGHER, target, Figure.absent(Absence.AWAITED), 2))
                .isEqualTo(Figure.absent(Absence.AWAITED));
        assertThat(policy.absorption(BigDecimal.ZERO, Figure.of(BigDecimal.ONE)))
                .isEqualTo(Figure.absent(Absence.NO_BUDGET));
    }

    @Test
    void nothingHappenedIsUndefinedOrReachedAsTheAgencySays() {
        Optional<BigDecimal> target = Optional.of(BigDecimal.TEN);
        Figure zero = Figure.of(BigDecimal.ZERO);
        assertThat(Policies.generous().capaian(Direction.LOWER, target, zero, 2))
                .isEqualTo(Figure.of(BigDecimal.valueOf(100)));
        assertThat(Policies.generous().capaian(Direction.HIGHER, target, zero, 2))
                .isEqualTo(Figure.of(new BigDecimal("0")));
    }

    @ParameterizedTest
    @CsvSource({"70, 60, 0.00, 85.71", "70, 70, 100.00, 100.00", "70, 80, 100.00, 100.00"})
    void aStepIsReachedOrNotOrItsShare(String target, String real, String reached, String share) {
        Optional<BigDecimal> step = Optional.of(new BigDecimal(target));
        Figure got = Figure.of(new BigDecimal(real));
        CapaianPolicy strict = Policies.of(LowerIsBetter.T_OVER_R);
        assertThat(strict.capaian(Direction.ORDINAL, step, got, 0).value().map(strict::shown))
                .contains(new BigDecimal(reached));
        assertThat(Policies.generous()
                        .capaian(Direction.ORDINAL, step, got, 0)
                        .value()
                        .map(strict::shown))
                .contains(new BigDecimal(share));
    }

    /** Unmet need of Pekalongan: 11.5222 as it is, 11.52 where it is rounded first. */
    @Test
    void theRealisationIsRoundedBeforeDividingOnlyWhereThePolicySaysSo() {
        Figure real = Figure.of(new BigDecimal("11.5222"));
        Optional<BigDecimal> target = Optional.of(new BigDecimal("14"));
        CapaianPolicy after = Policies.of(LowerIsBetter.T_OVER_R);
        CapaianPolicy before = Policies.of(Policies.UNBOUND, new Printed(2, Rounding.HALF_UP, true));
        assertThat(after.shown(
                        after.capaian(Direction.LOWER, target, real, 2).value().orElseThrow()))
                .isEqualTo("121.50");
        assertThat(before.shown(
                        before.capaian(Direction.LOWER, target, real, 2).value().orElseThrow()))
                .isEqualTo("121.53");
    }

    @Test
    void whatCountsInMeansMayBeCappedWhereThePrintIsNot() {
        CapaianPolicy policy = Policies.of(
                new Bounds(Optional.empty(), Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(100))),
                new Printed(2, Rounding.HALF_UP, false));
        assertThat(policy.shown(new BigDecimal("119.0265"))).isEqualTo("119.03");
        assertThat(policy.counted(new BigDecimal("119.0265"))).isEqualTo("100.00");
        assertThat(policy.shown(new BigDecimal("-14.2"))).isEqualTo("0.00");
    }
}
