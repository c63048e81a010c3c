package id.lini.mobile.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What an officer's store is sealed with: 32 random bytes, known only while the store is open.
 *
 * <p>Values are sealed (AES-256-GCM). What must be found again is named: a name is the first half of an HMAC-SHA256, so
 * that equal values have equal names and nobody without the key knows whose. Days keep their order but are moved by a
 * secret number of days.
 */
public final class DataKey {
    private static final int LENGTH = 32;
    private static final int NAME = 16;
    private static final int OFFSET_BITS = 30;

    private final byte[] root;
    private final byte[] sealing;
    private final byte[] naming;
    private final long dayOffset;
    private final SecureRandom random = new SecureRandom();

    private DataKey(byte[] root) {
        this.root = root;
        this.sealing = mac(root, "lini seal 1");
        this.naming = mac(root, "lini name 1");
        byte[] offset = mac(root, "lini day 1");
        long value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = (value << Byte.SIZE) | (offset[i] & 0xFF);
        }
        this.dayOffset = value >>> (Integer.SIZE - OFFSET_BITS);
    }

    /** A new key. */
    public static DataKey generate(SecureRandom random) {
        byte[] root = new byte[LENGTH];
        random.nextBytes(root);
        return new DataKey(root);
    }

    /** The key of these 32 bytes, which it takes over. */
    public static DataKey of(byte[] root) {
        if (root.length != LENGTH) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        return new DataKey(root);
    }

    /** Seals bytes; see {@link Aead#seal}. */
    public byte[] seal(byte[] clear, String about) {
        return Aead.seal(sealing, clear, about, random);
    }

    /** Seals a text. */
    public byte[] seal(String clear, String about) {
        return seal(clear.getBytes(StandardCharsets.UTF_8), about);
    }

    /**
     * Opens bytes.
     *
     * @throws SealFault when they were not sealed with this key, about this: the file was damaged or changed
     */
    public byte[] open(byte[] sealed, String about) {
        return Aead.open(sealing, sealed, about).orElseThrow(() -> new SealFault(about));
    }

    /** Opens a text; see {@link #open}. */
    public String text(byte[] sealed, String about) {
        return new String(open(sealed, about), StandardCharsets.UTF_8);
    }

    /** The name of a value among the values of its kind: 16 bytes. */
    public byte[] name(String kind, String value) {
        return Arrays.copyOf(mac(naming, kind + "\u0000" + value), NAME);
    }

    /** A day, moved by this key's secret number of days. */
    public long day(long epochDay) {
        return epochDay + dayOffset;
    }

    /** The day that {@link #day} moved. */
    public long epochDay(long moved) {
        return moved - dayOffset;
    }

    /** A copy of the 32 bytes, to be sealed. */
    byte[] copy() {
        return root.clone();
    }

    /** Overwrites the key: nothing can be sealed, opened or named with it any more. */
    public void forget() {
        Arrays.fill(root, (byte) 0);
        Arrays.fill(sealing, (byte) 0);
        Arrays.fill(naming, (byte) 0);
    }

    @Override
    public String toString() {
        return "DataKey[...]";
    }

    private static byte[] mac(byte[] key, String text) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[LENGTH];
        mac.doFinal(out, 0);
        return out;
    }
}
