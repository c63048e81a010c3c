package id.lini.server.achievement;

import id.lini.server.achievement.IndicatorFigures.Parts;
import id.lini.server.achievement.formula.Formula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mean of percents, of those that are there: one that is not measured is neither 0 nor 100.
 *
 * @param mean exact; where none is measured, the reason that all share, or that they are not measured
 */
record Weighing(Figure mean, Parts parts) {

    /** A percent, exact and uncapped, with its weight. */
    record Part(Figure percent, BigDecimal weight) {}

    static Weighing of(List<Part> parts, CapaianPolicy policy) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        int measured = 0;
        for (Part part : parts) {
            if (part.percent().value().isPresent()) {
                BigDecimal counted = policy.counted(part.percent().value().get());
                sum = sum.add(counted.multiply(part.weight()));
                weights = weights.add(part.weight());
                measured++;
            }
        }
        Parts count = new Parts(measured, parts.size());
        if (measured == 0) {
            return new Weighing(Figure.absent(why(parts)), count);
        }
        return weights.signum() == 0
                ? new Weighing(Figure.absent(Absence.UNDEFINED), count)
                : new Weighing(Figure.of(Formula.settled(sum.divide(weights, Formula.DIGITS))), count);
    }

    private static Absence why(List<Part> parts) {
        Set<Absence> reasons = parts.stream()
                .flatMap(part -> part.percent().absence().stream())
                .collect(Collectors.toSet());
        return reasons.size() == 1 ? reasons.iterator().next() : Absence.NOT_MEASURED;
    }
}
