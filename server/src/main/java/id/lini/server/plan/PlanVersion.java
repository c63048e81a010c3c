package id.lini.server.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A version of a year's targets and budgets.
 *
 * @param id {@code murni}, {@code perubahan}
 * @param decidedOn where the source says it
 * @param legal what made it: number and title of the decision
 */
public record PlanVersion(int year, String id, Optional<LocalDate> decidedOn, String legal) {
    /** Checks that nothing is missing. */
    public PlanVersion {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(decidedOn, "decidedOn is null");
        Objects.requireNonNull(legal, "legal is null");
    }
}
