package id.lini.server.web.login;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by time (RFC 6238) as authenticator apps make them: HMAC-SHA-1, six digits, a new one every 30 seconds.
 * The code before and the one after are taken too, since clocks differ.
 */
final class Totp {
    static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final int TOLERATED_STEPS = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret.clone();
    }

    /** Of a secret of raw bytes, as the RFC's examples have it. */
    static Totp ofBytes(byte[] secret) {
        return new Totp(secret);
    }

    /** Of a secret as {@link #newSecret} writes it. */
    static Totp of(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            int value = BASE32.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("not base32");
            }
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return new Totp(bytes.array());
    }

    /** A new secret in base32 (RFC 4648) without padding: 160 bits make 32 letters. */
    static String newSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << 8) | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 31));
            }
        }
        return text.toString();
    }

    /** The code of a step. */
    String code(long step) {
        byte[] hash;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
        int offset = hash[hash.length - 1] & 15;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    /** The step at a moment. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The step of which this is the code at a moment, empty when it is none.
     *
     * @param after steps up to this one are used up: a code opens once
     */
    OptionalLong matches(String typed, Instant at, long after) {
        String code = typed.replace(" ", "");
        long now = step(at);
        OptionalLong found = OptionalLong.empty();
        for (long step = now - TOLERATED_STEPS; step <= now + TOLERATED_STEPS; step++) {
            if (step > after && code(step).equals(code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
