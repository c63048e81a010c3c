package id.lini.shared.entry;

import java.util.Objects;

/**
 * Why an entry stands although a rule warned.
 *
 * @param rule the rule's id
 * @param reason in the officer's words, 3 to 300 characters
 */
public record Explanation(String rule, String reason) {

    /** Checks the length of the reason. */
    public Explanation {
        Objects.requireNonNull(rule, "rule is null");
        int length = Objects.requireNonNull(reason, "reason is null").strip().length();
        if (length < 3 || length > 300) {
            throw new IllegalArgumentException("a reason has 3 to 300 characters");
        }
    }
}
