package id.lini.shared.json;

import java.util.Objects;

/** A JSON text that is not what the reader expects: says where (a JSON pointer, RFC 6901) and what. */
public final class JsonFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    /** A fault at {@code pointer}; {@code what} is for developers and logs, not for users. */
    public JsonFault(String pointer, String what) {
        super((pointer.isEmpty() ? "/" : pointer) + ": " + what);
        this.pointer = Objects.requireNonNull(pointer, "pointer is null");
    }

    /** Where the fault is, empty for the whole text. */
    public String pointer() {
        return pointer;
    }
}
