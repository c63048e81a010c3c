package id.lini.shared.enrolment;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;

/**
 * A one-time enrolment code: eight random characters (40 bits) and two check characters in Crockford's base 32, which
 * has no I, L, O or U. The check (modulo the prime 1021) finds every single mistyped character and every swap of two
 * neighbours among the eight.
 *
 * @param text ten characters, upper case, without hyphens
 */
public record EnrolmentCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LENGTH = 8;
    private static final int LENGTH = 10;
    private static final int PRIME = 1021;

    /** Checks alphabet and check characters; else {@link IllegalArgumentException}. */
    public EnrolmentCode {
        Objects.requireNonNull(text, "text is null");
        boolean spelt = text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        if (!spelt || !text.endsWith(check(text.substring(0, RANDOM_LENGTH)))) {
            throw new IllegalArgumentException("not an enrolment code");
        }
    }

    /** A new code. */
    public static EnrolmentCode generate(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new EnrolmentCode(text + check(text.toString()));
    }

    /**
     * Reads a code as people type it: any case, with spaces or hyphens, O for 0, I or L for 1.
     *
     * @throws IllegalArgumentException when it is mistyped
     */
    public static EnrolmentCode parse(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new EnrolmentCode(text);
    }

    /** For reading aloud: {@code K7QF-2MXP-9R}. */
    public String grouped() {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }

    private static String check(String random) {
        long value = 0;
        for (int i = 0; i < random.length(); i++) {
            value = (value * ALPHABET.length() + ALPHABET.indexOf(random.charAt(i))) % PRIME;
        }
        int sum = (int) value;
        return "" + ALPHABET.charAt(sum / ALPHABET.length()) + ALPHABET.charAt(sum % ALPHABET.length());
    }

    /** Hidden: a code is a secret until it is used. */
    @Override
    public String toString() {
        return "EnrolmentCode[...]";
    }
}
