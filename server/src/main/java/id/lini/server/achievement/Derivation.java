package id.lini.server.achievement;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Term;
import id.lini.server.ledger.CellValue;
import id.lini.server.plan.Plan;
import id.lini.server.plan.StatedValue;
import id.lini.server.plan.TimeRule;
import id.lini.server.registry.ReportingUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one figure came about.
 *
 * @param formula empty where no formula gives it
 * @param parts what the formula asked, in the order of its text
 * @param children of a roll-up, with their own figures
 * @param stated the stated values of the indicator and its components, oldest first
 */
public record Derivation(
        Plan plan,
        CapaianPolicy policy,
        Window window,
        IndicatorFigures figures,
        Optional<Formula> formula,
        List<Part> parts,
        List<FormCoverage> coverage,
        List<IndicatorFigures> children,
        List<StatedValue> stated) {

    /**
     * One thing the formula asked.
     *
     * @param below whether it stands below the bar of the ratio
     * @param value empty where nothing approved says anything
     * @param cells what the value is made of; none for what is not counted from reports
     * @param members the units of a register that were counted; empty for what is not counted from one
     */
    public record Part(
            Term.Asked asked,
            boolean below,
            Optional<BigDecimal> value,
            List<CellValue> cells,
            Optional<Members> members) {
        /** Copies the cells. */
        public Part {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Units of a register.
     *
     * @param day on which they are counted
     * @param list the frozen list they stand on, where the denominator is held by one
     */
    public record Members(LocalDate day, Optional<String> list, List<ReportingUnit> units) {
        /** Copies the list. */
        public Members {
            units = List.copyOf(units);
        }
    }

    private record Place(Term.Asked asked, boolean below) {}

    /** Copies the lists. */
    public Derivation {
        parts = List.copyOf(parts);
        coverage = List.copyOf(coverage);
        children = List.copyOf(children);
        stated = List.copyOf(stated);
    }

    /**
     * The formula with numbers: {@code (1.898 + 1.725) / 44.349 × 100}; dots for what is not there. Empty where the
     * figure is not one reckoning over the window but a mean of months, a latest month, or a count of units.
     */
    public Optional<String> filledIn(Function<BigDecimal, String> number) {
        Set<TimeRule> once = Set.of(TimeRule.SUM, TimeRule.CUMULATIVE);
        if (figures.indicator()
                .measuring()
                .rule()
                .filter(rule -> !once.contains(rule))
                .isPresent()) {
            return Optional.empty();
        }
        Map<Place, String> values = parts.stream()
                .collect(Collectors.toMap(
                        part -> new Place(part.asked(), part.below()),
                        part -> part.value().map(number).orElse("…"),
                        (one, same) -> one));
        return formula.map(each -> each.with((asked, below) -> values.get(new Place(asked, below)), number));
    }
}
