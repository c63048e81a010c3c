package id.lini.server.achievement;

import id.lini.server.achievement.formula.Measure;
import java.math.BigDecimal;
import java.util.Optional;

/** Approved counts, wherever they are read from. */
interface Counts {
    /**
     * A measure's value; empty where no approved report says anything. Counts of reports, months and units are never
     * empty.
     */
    Optional<BigDecimal> value(Measure measure, Span span);
}
