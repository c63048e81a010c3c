package id.lini.server.achievement;

import id.lini.server.plan.Component;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.RenstraTarget;
import id.lini.server.plan.Targets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an indicator at the end of a window.
 *
 * @param target of the whole year, with the decimals it was decided with
 * @param realisation exact
 * @param capaian exact and uncapped
 * @param printed the percent as it is printed under the policy; empty where there is none
 * @param predicate the word for the percent, where the policy has words
 * @param parts how many of its children or components are measured; empty for an indicator without
 * @param components each with its own target and realisation
 * @param quarter the quarter by itself, where the plan gives it a target
 * @param renstra the same realisation against the target at the end of the Renstra, where one is known
 */
public record IndicatorFigures(
        Indicator indicator,
        Optional<BigDecimal> target,
        Figure realisation,
        Figure capaian,
        Optional<BigDecimal> printed,
        Optional<String> predicate,
        Coverage coverage,
        Optional<Parts> parts,
        List<ComponentFigures> components,
        Optional<QuarterTarget> quarter,
        Optional<AgainstRenstra> renstra) {

    /** How many of the children or components of a figure are measured. */
    public record Parts(int measured, int all) {}

    /** A component with its own figures; {@code printed} as for the indicator. */
    public record ComponentFigures(
            Component component,
            Optional<BigDecimal> target,
            Figure realisation,
            Figure capaian,
            Optional<BigDecimal> printed,
            Coverage coverage) {}

    /**
     * A quarter beside its own target.
     *
     * @param kind of the quarter itself, or from January to its end
     */
    public record QuarterTarget(
            Targets.Kind kind, BigDecimal target, Figure realisation, Figure capaian, Optional<BigDecimal> printed) {}

    /**
     * What was realised so far beside the target at the end of the Renstra, as the LKjIP's "Capaian s/d ... terhadap
     * Renstra" prints it: the same rules as for the year's target.
     *
     * @param capaian exact and uncapped
     * @param printed the percent as it is printed under the policy; empty where there is none
     */
    public record AgainstRenstra(RenstraTarget target, Figure capaian, Optional<BigDecimal> printed) {}

    /** Checks that nothing is missing. */
    public IndicatorFigures {
        Objects.requireNonNull(indicator, "indicator is null");
        Objects.requireNonNull(target, "target is null");
        Objects.requireNonNull(realisation, "realisation is null");
        Objects.requireNonNull(capaian, "capaian is null");
        Objects.requireNonNull(printed, "printed is null");
        Objects.requireNonNull(predicate, "predicate is null");
        Objects.requireNonNull(coverage, "coverage is null");
        Objects.requireNonNull(parts, "parts is null");
        components = List.copyOf(components);
        Objects.requireNonNull(quarter, "quarter is null");
        Objects.requireNonNull(renstra, "renstra is null");
    }
}
