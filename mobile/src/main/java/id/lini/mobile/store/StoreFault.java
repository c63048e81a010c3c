package id.lini.mobile.store;

/** The phone's store cannot be read or written: disk full, file damaged. Nothing that was stored before is lost by it. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault while doing {@code what}. */
    public StoreFault(String what, Throwable cause) {
        super(what, cause);
    }
}
