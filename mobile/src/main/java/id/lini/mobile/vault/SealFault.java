package id.lini.mobile.vault;

/** Sealed bytes do not open: the file was damaged, or changed by somebody without the key. */
public final class SealFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault at {@code what}. */
    public SealFault(String what) {
        super("cannot open " + what);
    }
}
