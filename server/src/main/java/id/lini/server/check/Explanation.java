package id.lini.server.check;

import java.util.Optional;

/** A known way in which a printed percent comes about that is not the agency's. */
interface Explanation {
    Optional<Finding> explain(PercentCase percent);
}
