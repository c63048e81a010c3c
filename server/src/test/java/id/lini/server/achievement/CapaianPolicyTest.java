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
}
