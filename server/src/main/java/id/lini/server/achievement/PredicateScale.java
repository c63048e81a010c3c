package id.lini.server.achievement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Words for percents: every percent has exactly one.
 *
 * @param bounds lowest first
 */
public record PredicateScale(String id, List<Bound> bounds) {
    /**
     * One word and the percents it stands for.
     *
     * @param from empty for the lowest
     * @param to empty for the highest
     * @param midpoint what an indicator of this class counts in a score of class midpoints
     */
    public record Bound(
            String predicate,
            Optional<BigDecimal> from,
            boolean fromIncluded,
            Optional<BigDecimal> to,
            boolean toIncluded,
            Optional<BigDecimal> midpoint) {
        /** Checks that nothing is missing. */
        public Bound {
            Objects.requireNonNull(predicate, "predicate is null");
            Objects.requireNonNull(from, "from is null");
            Objects.requireNonNull(to, "to is null");
            Objects.requireNonNull(midpoint, "midpoint is null");
        }

        private boolean holds(BigDecimal percent) {
            int low = from.map(percent::compareTo).orElse(1);
            int high = to.map(percent::compareTo).orElse(-1);
            return (low > 0 || (low == 0 && fromIncluded)) && (high < 0 || (high == 0 && toIncluded));
        }
    }

    /** What is wrong between a bound and the one before it, or at an end. */
    public enum Fault {
        /** The lowest does not go down for ever, or the highest up for ever. */
        CLOSED_END,
        /** It ends before it begins. */
        EMPTY,
        /** Percents without a word lie before it. */
        GAP,
        /** It shares percents with the one before it. */
        OVERLAP
    }

    /** A fault and the index of the bound that has it. */
    public record Found(int index, Fault fault) {}

    /** Copies the bounds; they leave neither a gap nor an overlap. */
    public PredicateScale {
        Objects.requireNonNull(id, "id is null");
        bounds = List.copyOf(bounds);
        if (!faults(bounds).isEmpty()) {
            throw new IllegalArgumentException("not a scale: " + faults(bounds));
        }
    }

    /** What keeps bounds, lowest first, from being a scale. */
    public static List<Found> faults(List<Bound> bounds) {
        List<Found> faults = new ArrayList<>();
        for (int index = 0; index < bounds.size(); index++) {
            Bound bound = bounds.get(index);
            boolean last = index == bounds.size() - 1;
            if ((index == 0) != bound.from().isEmpty() || last != bound.to().isEmpty()) {
                faults.add(new Found(index, Fault.CLOSED_END));
            } else if (empty(bound)) {
                faults.add(new Found(index, Fault.EMPTY));
            } else if (index > 0) {
                Optional<Fault> fault = between(bounds.get(index - 1), bound);
                if (fault.isPresent()) {
                    faults.add(new Found(index, fault.get()));
                }
            }
        }
        return faults;
    }

    /** The word's bound for a percent. */
    public Bound of(BigDecimal percent) {
        return bounds.stream().filter(bound -> bound.holds(percent)).findFirst().orElseThrow();
    }

    private static boolean empty(Bound bound) {
        if (bound.from().isEmpty() || bound.to().isEmpty()) {
            return false;
        }
        int order = bound.from().get().compareTo(bound.to().get());
        return order > 0 || (order == 0 && !(bound.fromIncluded() && bound.toIncluded()));
    }

    private static Optional<Fault> between(Bound before, Bound bound) {
        if (before.to().isEmpty() || bound.from().isEmpty()) {
            return Optional.empty();
        }
        int order = before.to().get().compareTo(bound.from().get());
        if (order > 0 || (order == 0 && before.toIncluded() && bound.fromIncluded())) {
            return Optional.of(Fault.OVERLAP);
        }
        boolean gap = order < 0 || (!before.toIncluded() && !bound.fromIncluded());
        return gap ? Optional.of(Fault.GAP) : Optional.empty();
    }
}
