package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.error.Problem;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What becomes of a wish to decide. */
public sealed interface Verdict {

    /**
     * It may be done.
     *
     * @param states the new state of every entry that something changes for, the decided one first
     * @param deed what the decision is recorded as
     * @param first who approved the decided entry at the first level, as it is afterwards
     */
    record Allowed(Map<EntryId, EntryState> states, Deed deed, Optional<PersonId> first) implements Verdict {
        /** Copies the states in their order. */
        public Allowed {
            Objects.requireNonNull(deed, "deed is null");
            Objects.requireNonNull(first, "first is null");
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
