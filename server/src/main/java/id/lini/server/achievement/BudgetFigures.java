package id.lini.server.achievement;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Money of a node with all under it.
 *
 * @param budget rupiah in the version asked for
 * @param realised rupiah up to the end of the window
 * @param absorption exact percent
 */
public record BudgetFigures(BigDecimal budget, Figure realised, Figure absorption) {
    /** Checks that nothing is missing. */
    public BudgetFigures {
        Objects.requireNonNull(budget, "budget is null");
        Objects.requireNonNull(realised, "realised is null");
        Objects.requireNonNull(absorption, "absorption is null");
    }
}
