package id.lini.shared.jws;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 private key. Never printed: {@link #toString} shows the public half only. */
public final class SigningKey {
    private final Ed25519PrivateKeyParameters parameters;
    private final VerifyKey verifyKey;

    private SigningKey(Ed25519PrivateKeyParameters parameters) {
        this.parameters = parameters;
        this.verifyKey =
                VerifyKey.of(Base64Url.encode(parameters.generatePublicKey().getEncoded()));
    }

    /** A new key from {@code random}. */
    public static SigningKey generate(SecureRandom random) {
        return new SigningKey(new Ed25519PrivateKeyParameters(random));
    }

    /** The key of a 32-byte seed (RFC 8032). */
    public static SigningKey ofSeed(byte[] seed) {
        return new SigningKey(new Ed25519PrivateKeyParameters(seed.clone()));
    }

    /** A copy of the 32-byte seed, to be kept sealed. */
    public byte[] seed() {
        return Arrays.copyOf(parameters.getEncoded(), Ed25519PrivateKeyParameters.KEY_SIZE);
    }

    /** The public half. */
    public VerifyKey verifyKey() {
        return verifyKey;
    }

    byte[] sign(byte[]... parts) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, parameters);
        for (byte[] part : parts) {
            signer.update(part, 0, part.length);
        }
        return signer.generateSignature();
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifyKey.id() + "]";
    }
}
