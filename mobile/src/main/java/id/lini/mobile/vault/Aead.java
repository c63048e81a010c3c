package id.lini.mobile.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * AES-256-GCM (NIST SP 800-38D): 12 random bytes of nonce, then the sealed bytes with a tag of 16. Bouncy Castle's plain
 * classes: a provider would have to be registered when the phone's image is built.
 */
public final class Aead {
    /** How much longer the sealed bytes are. */
    static final int OVERHEAD = 28;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Aead() {}

    /**
     * Seals.
     *
     * @param key 32 bytes
     * @param about what the bytes are, in words: opened as anything else they do not open
     */
    public static byte[] seal(byte[] key, byte[] clear, String about, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        GCMModeCipher cipher = cipher(true, key, nonce, about);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(clear.length));
        try {
            int done = cipher.processBytes(clear, 0, clear.length, sealed, NONCE);
            cipher.doFinal(sealed, NONCE + done);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing cannot fail", e);
        }
        return sealed;
    }

    /** Opens what {@link #seal} made with the same key and about the same; empty when it is anything else. */
    public static Optional<byte[]> open(byte[] key, byte[] sealed, String about) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        GCMModeCipher cipher = cipher(false, key, Arrays.copyOf(sealed, NONCE), about);
        byte[] clear = new byte[sealed.length - OVERHEAD];
        try {
            int done = cipher.processBytes(sealed, NONCE, sealed.length - NONCE, clear, 0);
            cipher.doFinal(clear, done);
            return Optional.of(clear);
        } catch (InvalidCipherTextException e) {
            return Optional.empty();
        }
    }

    private static GCMModeCipher cipher(boolean seal, byte[] key, byte[] nonce, String about) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
        byte[] associated = about.getBytes(StandardCharsets.UTF_8);
        cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
        return cipher;
    }
}
