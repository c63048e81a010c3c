package id.lini.server.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Steps from the lowest to the highest: Pratama, Madya, Nindya, Utama, KLA. In figures a step stands as its points.
 *
 * @param steps lowest first; points rise
 */
public record Scale(String id, List<Step> steps) {
    /** A step with its name on paper. */
    public record Step(String id, String label, BigDecimal points) {
        /** Checks that nothing is missing. */
        public Step {
            Objects.requireNonNull(id, "id is null");
            Objects.requireNonNull(label, "label is null");
            Objects.requireNonNull(points, "points is null");
        }
    }

    /** Copies the steps. */
    public Scale {
        Objects.requireNonNull(id, "id is null");
        steps = List.copyOf(steps);
    }

    /** The points of a step. */
    public Optional<BigDecimal> points(String step) {
        return steps.stream()
                .filter(each -> each.id().equals(step))
                .map(Step::points)
                .findFirst();
    }

    /** The step of these points. */
    public Optional<Step> step(BigDecimal points) {
        return steps.stream()
                .filter(each -> each.points().compareTo(points) == 0)
                .findFirst();
    }
}
