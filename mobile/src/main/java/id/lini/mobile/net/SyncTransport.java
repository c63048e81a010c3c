package id.lini.mobile.net;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** One request to the server and its answer, whole and bounded. No state, no retry: those are the engine's. */
@FunctionalInterface
public interface SyncTransport {

    /**
     * Sends and waits for the answer, whatever its status.
     *
     * @throws IOException when no whole answer came: whether the server did what was asked is then not known
     */
    Reply send(Request request) throws IOException;

    /** How a transport to a server is made. */
    @FunctionalInterface
    interface Factory {
        /** A transport to the server at this address. */
        SyncTransport to(URI server);
    }

    /**
     * A request.
     *
     * @param target path with query, exactly as it was signed
     * @param signature the {@code Lini-Signature} header
     */
    record Request(String method, String target, String signature, Optional<Body> body) {
        /** Checks that nothing is missing. */
        public Request {
            Objects.requireNonNull(method, "method is null");
            Objects.requireNonNull(target, "target is null");
            Objects.requireNonNull(signature, "signature is null");
            Objects.requireNonNull(body, "body is null");
        }
    }

    /**
     * What a request carries.
     *
     * @param bytes exactly as they were signed; treat as read-only
     * @param packed whether they travel gzipped
     */
    record Body(String type, byte[] bytes, boolean packed) {}

    /**
     * An answer.
     *
     * @param type the media type without parameters, lower case; empty where none was given
     * @param bytes unpacked; treat as read-only
     */
    record Reply(int status, String type, byte[] bytes) {}
}
