package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.error.Problem;
import id.lini.shared.id.EntryId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What becomes of a wish to decide. */
public sealed interface Verdict {

    /**
     * It may be done.
     *
     * @param states the new state of every entry whose state changes, the decided one first
     */
    record Allowed(Map<EntryId, EntryState> states) implements Verdict {
        /** Copies the states in their order. */
        public Allowed {
            states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        }
    }

    /** It may not, for the reason given. */
    record Refused(Problem problem) implements Verdict {
        /** Checks that nothing is missing. */
        public Refused {
            Objects.requireNonNull(problem, "problem is null");
        }
    }
}
