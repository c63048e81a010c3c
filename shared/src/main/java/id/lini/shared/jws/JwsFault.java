package id.lini.shared.jws;

/** A signature that cannot be read or does not hold. */
public final class JwsFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a {@link JwsFault} is about. */
    public enum Kind {
        /** The text is not a JWS of the form used here. */
        MALFORMED,
        /** The signature is not of this key over these bytes. */
        WRONG_SIGNATURE
    }

    private final Kind kind;

    /** A fault of this kind; {@code message} is for developers and logs. */
    public JwsFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Whether the text was unreadable or the signature wrong. */
    public Kind kind() {
        return kind;
    }
}
