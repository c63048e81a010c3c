package id.lini.server.achievement;

import id.lini.server.plan.Indicator;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an indicator at the end of a window.
 *
 * @param realisation exact
 * @param capaian exact and uncapped; {@link CapaianPolicy#shown} gives what is printed
 */
public record IndicatorFigures(
        Indicator indicator, Optional<BigDecimal> target, Figure realisation, Figure capaian, Coverage coverage) {
    /** Checks that nothing is missing. */
    public IndicatorFigures {
        Objects.requireNonNull(indicator, "indicator is null");
        Objects.requireNonNull(target, "target is null");
        Objects.requireNonNull(realisation, "realisation is null");
        Objects.requireNonNull(capaian, "capaian is null");
        Objects.requireNonNull(coverage, "coverage is null");
    }
}
