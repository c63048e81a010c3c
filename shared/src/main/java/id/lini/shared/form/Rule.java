package id.lini.shared.form;

import id.lini.shared.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * What must or should hold of an entry. An error stops the entry; a warning asks for a reason and shows to the
 * supervisor. An error never depends on another report: phone and server know different histories, and must never
 * disagree on what is refused.
 */
public sealed interface Rule {

    /** The rule's name within its form. */
    String id();

    /** How strong the rule is. */
    Severity severity();

    /** What to tell the person who enters, in plain words. */
    Label message();

    /** The strength of a rule. */
    enum Severity {
        /** Stops the entry. */
        ERROR,
        /** Asks for a reason, and is shown to the supervisor. */
        WARNING
    }

    /** How two sums compare. */
    enum Comparison {
        /** The sums are the same. */
        EQUAL,
        /** The left sum is not above the right. */
        AT_MOST
    }

    /**
     * Two sums that must compare so. Not applied where a count it needs is blank.
     *
     * @param by dimensions for each of whose members the rule holds separately (stock balances per method)
     */
    record Balance(
            String id,
            Severity severity,
            Label message,
            List<Term> left,
            Comparison comparison,
            List<Term> right,
            List<String> by)
            implements Rule {
        /** Both sides need a term, and an error may not look back. */
        public Balance {
            Names.require(id);
            Objects.requireNonNull(message, "message is null");
            left = List.copyOf(left);
            right = List.copyOf(right);
            by = List.copyOf(by);
            if (left.isEmpty() || right.isEmpty()) {
                throw new IllegalArgumentException("rule " + id + ": both sides need a term");
            }
            boolean looksBack =
                    left.stream().anyMatch(Term::previous) || right.stream().anyMatch(Term::previous);
            if (looksBack && severity == Severity.ERROR) {
                throw new IllegalArgumentException("rule " + id + ": an error may not depend on another report");
            }
        }
    }

    /**
     * A warning when an item's total is more than {@code factor} times what the unit usually reports (the mean of its
     * earlier reports).
     */
    record Unusual(String id, Label message, String item, int factor) implements Rule {
        /** The factor is at least 2. */
        public Unusual {
            Names.require(id);
            Names.require(item);
            Objects.requireNonNull(message, "message is null");
            if (factor < 2) {
                throw new IllegalArgumentException("rule " + id + ": the factor is at least 2");
            }
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A warning when every count is the same as in the report before. */
    record SameAsBefore(String id, Label message) implements Rule {
        /** Checks the name. */
        public SameAsBefore {
            Names.require(id);
            Objects.requireNonNull(message, "message is null");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }

    /** A warning when an item is zero although the unit reported activity in earlier months. */
    record ZeroAfterActivity(String id, Label message, String item) implements Rule {
        /** Checks the names. */
        public ZeroAfterActivity {
            Names.require(id);
            Names.require(item);
            Objects.requireNonNull(message, "message is null");
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
