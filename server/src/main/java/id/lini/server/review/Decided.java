package id.lini.server.review;

import id.lini.shared.error.Problem;
import id.lini.shared.id.EntryId;
import java.util.List;
import java.util.Objects;

/** How it ended when somebody wanted to decide. */
public sealed interface Decided {

    /**
     * Written.
     *
     * @param decisions how many decisions were made
     * @param first how many of them approved at the first of two levels only
     * @param left entries left alone because several stand side by side and somebody must choose
     */
    record Done(int decisions, int first, List<EntryId> left) implements Decided {
        /** Copies the list. */
        public Done {
            left = List.copyOf(left);
        }

        /** Decisions of which none was an approval at the first of two levels. */
        public Done(int decisions, List<EntryId> left) {
            this(decisions, 0, left);
        }
    }

    /**
     * Of many decisions the first were written; then this stood in the way, because somebody else decided meanwhile.
     *
     * @param decisions how many were made
     */
    record Stopped(int decisions, Problem problem) implements Decided {
        /** Checks that nothing is missing. */
        public Stopped {
            Objects.requireNonNull(problem, "problem is null");
        }
    }

    /** Nothing was written, for this reason. */
    record Refused(Problem problem) implements Decided {
        /** Checks that nothing is missing. */
        public Refused {
            Objects.requireNonNull(problem, "problem is null");
        }
    }
}
