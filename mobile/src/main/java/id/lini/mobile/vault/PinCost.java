package id.lini.mobile.vault;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What one try of a PIN costs: the parameters of Argon2id (RFC 9106), kept beside each sealed key so that they can be
 * raised later.
 *
 * @param memoryKib kibibytes
 * @param passes over that memory
 * @param lanes computed one after the other here: more lanes help only who has more cores than a phone
 */
public record PinCost(int memoryKib, int passes, int lanes) {
    /** About a second on a cheap phone and a seventh of one on a desktop; 32 MiB fit beside the app in 1 GB. */
    public static final PinCost PHONE = new PinCost(32_768, 3, 1);

    /** Next to nothing, for officers of demonstrations, measurements and tests, whose PIN protects nobody. */
    public static final PinCost LEAST = new PinCost(64, 1, 1);

    private static final int MAX_MEMORY = 1 << 20;
    private static final int MAX_PASSES = 64;
    private static final int KEY = 32;

    /** Checks that a phone can pay it: a changed file must not make the app run out of memory. */
    public PinCost {
        boolean payable = memoryKib >= 8 && memoryKib <= MAX_MEMORY && passes >= 1 && passes <= MAX_PASSES;
        if (!payable || lanes < 1 || lanes > 8) {
            throw new IllegalArgumentException("Argon2id parameters out of range");
        }
    }

    /** The key of a PIN, 32 bytes. */
    byte[] key(Pin pin, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY];
        generator.generateBytes(pin.digits().getBytes(StandardCharsets.US_ASCII), key);
        return key;
    }
}
