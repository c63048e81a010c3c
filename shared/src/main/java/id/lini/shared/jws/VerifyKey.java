package id.lini.shared.jws;

import id.lini.shared.id.KeyId;
import java.util.Objects;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 public key. Its id is the JWK thumbprint of RFC 7638, so an id can name only one key. */
public final class VerifyKey {
    private static final int BYTES = 32;

    private final String x;
    private final Ed25519PublicKeyParameters parameters;
    private final KeyId id;

    private VerifyKey(String x) {
        byte[] raw = Base64Url.decode(Objects.requireNonNull(x, "x is null"));
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        this.x = x;
        this.parameters = new Ed25519PublicKeyParameters(raw);
        this.id = new KeyId(Sha256.of("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}")
                .text());
    }

    /** Reads the {@code x} of a JWK (32 bytes as base64url); a text that is no point is an {@link IllegalArgumentException}. */
    public static VerifyKey of(String x) {
        return new VerifyKey(x);
    }

    /** The thumbprint. */
    public KeyId id() {
        return id;
    }

    /** The key as the {@code x} of a JWK. */
    public String x() {
        return x;
    }

    /** The key as JWK text, which any JOSE library reads. */
    public String jwk() {
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\",\"kid\":\"" + id + "\"}";
    }

    /** Whether {@code signature} is this key's over {@code parts} joined. */
    boolean verify(byte[] signature, byte[]... parts) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, parameters);
        for (byte[] part : parts) {
            verifier.update(part, 0, part.length);
        }
        return verifier.verifySignature(signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyKey key && key.x.equals(x);
    }

    @Override
    public int hashCode() {
        return x.hashCode();
    }

    @Override
    public String toString() {
        return jwk();
    }
}
