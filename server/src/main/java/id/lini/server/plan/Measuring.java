package id.lini.server.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a realisation comes from and how time makes one figure of it.
 *
 * @param formula over approved counts or over components; empty where the source needs none
 * @param rule empty for the source's own: flows are summed, of stocks and stated values the latest counts
 * @param baseYear the first year of {@link TimeRule#CUMULATIVE}
 * @param pinned where the denominator is held
 */
public record Measuring(
        Source source, String formula, Optional<TimeRule> rule, Optional<Integer> baseYear, Optional<Pin> pinned) {
    /** Checks that nothing is missing. */
    public Measuring {
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(formula, "formula is null");
        Objects.requireNonNull(rule, "rule is null");
        Objects.requireNonNull(baseYear, "baseYear is null");
        Objects.requireNonNull(pinned, "pinned is null");
        if (source.computed() == formula.isBlank()) {
            throw new IllegalArgumentException("a formula belongs to count and ratio, and only to them");
        }
        if (baseYear.isPresent() != rule.filter(TimeRule.CUMULATIVE::equals).isPresent()) {
            throw new IllegalArgumentException("a base year belongs to cumulative, and only to it");
        }
    }

    /** The first year that counts for a figure of a year. */
    public int firstYear(int year) {
        return baseYear.map(base -> Math.min(base, year)).orElse(year);
    }
}
