package id.lini.server.achievement.formula;

import java.math.BigDecimal;
import java.util.Optional;

/** Gives the values that formulas ask for. */
@FunctionalInterface
public interface Answers {
    /**
     * A value; empty where nothing approved says anything.
     *
     * @param below whether it stands below the bar of a ratio, where a pinned denominator applies
     */
    Optional<BigDecimal> value(Term.Asked asked, boolean below);
}
