package id.lini.mobile.vault;

import java.util.Objects;
import java.util.Optional;

/** A PIN as typed. Never printed. Whether it may be chosen is another question: {@link #fault}. */
public record Pin(String digits) {
    /** The fewest digits a new PIN may have, and how many are recommended. */
    public static final int LENGTH = 6;

    private static final int MAX_LENGTH = 12;

    /** Checks that something is there. */
    public Pin {
        Objects.requireNonNull(digits, "digits is null");
    }

    /** Why a PIN may not be chosen. */
    public enum Fault {
        /** Fewer than 6 or more than 12. */
        LENGTH,
        /** Something that is no digit. */
        NOT_DIGITS,
        /** One of the first that anybody tries: all the same, counted up or down, one half twice, pairs. */
        TRIVIAL
    }

    /** Why this PIN may not be chosen; empty when it may. */
    public Optional<Fault> fault() {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Fault.NOT_DIGITS);
        }
        if (digits.length() < LENGTH || digits.length() > MAX_LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        return isTrivial() ? Optional.of(Fault.TRIVIAL) : Optional.empty();
    }

    private boolean isTrivial() {
        for (int step : new int[] {0, 1, 9}) {
            if (stepsBy(step)) {
                return true;
            }
        }
        for (int length = 2; length <= digits.length() / 2; length++) {
            if (repeats(length)) {
                return true;
            }
        }
        // 112233
        boolean pairs = digits.length() % 2 == 0;
        for (int i = 0; pairs && i < digits.length(); i += 2) {
            pairs = digits.charAt(i) == digits.charAt(i + 1);
        }
        return pairs;
    }

    /** Each digit that much after the one before, 0 following 9. */
    private boolean stepsBy(int step) {
        for (int i = 1; i < digits.length(); i++) {
            if ((digits.charAt(i) - digits.charAt(i - 1) + 10) % 10 != step) {
                return false;
            }
        }
        return true;
    }

    private boolean repeats(int length) {
        for (int i = length; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(i - length)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Pin[...]";
    }
}
