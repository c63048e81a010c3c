package id.lini.server.achievement;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.achievement.formula.Term;
import id.lini.server.ledger.CellValue;
import id.lini.server.plan.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one figure came about.
 *
 * @param formula empty where no formula gives it
 * @param parts what the formula asked, in the order of its text
 */
public record Derivation(
        Plan plan,
        CapaianPolicy policy,
        Window window,
        IndicatorFigures figures,
        Optional<Formula> formula,
        List<Part> parts,
        List<FormCoverage> coverage) {

    /**
     * One measure of the formula.
     *
     * @param value empty where nothing approved says anything
     * @param cells what the value is made of
     */
    public record Part(Measure measure, Optional<BigDecimal> value, List<CellValue> cells) {
        /** Copies the cells. */
        public Part {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists. */
    public Derivation {
        parts = List.copyOf(parts);
        coverage = List.copyOf(coverage);
    }

    /** The formula with numbers for measures: {@code (1.898 + 1.725) / 44.349 × 100}; a blank where there is none. */
    public Optional<String> filledIn(Function<BigDecimal, String> number) {
        Map<Measure, String> values = parts.stream()
                .collect(Collectors.toMap(
                        Part::measure, part -> part.value().map(number).orElse("…")));
        return formula.map(each -> each.with(
                (asked, below) -> asked instanceof Term.Counted counted ? values.get(counted.measure()) : "…", number));
    }
}
