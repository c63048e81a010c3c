package id.lini.mobile.net;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.json.JsonFault;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** One request, and what its answer means: the awaited body, or why not. */
public final class Exchange {
    private static final Set<ErrorCode> PASSING = EnumSet.of(ErrorCode.SERVER_BUSY, ErrorCode.SERVER_FAULT);

    /** Awaits 204, which has neither a body nor a type. */
    public static final String NO_BODY = "";

    private static final int NO_CONTENT = 204;

    private Exchange() {}

    /** What an answer means. */
    public sealed interface Outcome {}

    /** The body that was asked for; not yet verified. */
    public record Answered(byte[] body) implements Outcome {}

    /** No such body. */
    public record Failed(SyncFailure failure) implements Outcome {}

    /**
     * Sends a request. Only 200 and 201 of exactly the awaited type are an answer: a login page that says 200 in HTML is
     * not. Where {@link #NO_BODY} is awaited, only 204 is.
     */
    public static Outcome with(SyncTransport transport, SyncTransport.Request request, String awaited) {
        SyncTransport.Reply reply;
        try {
            reply = transport.send(request);
        } catch (IOException e) {
            return new Failed(new SyncFailure.Unreachable(String.valueOf(e.getMessage())));
        }
        if (awaited.equals(NO_BODY) && reply.status() == NO_CONTENT) {
            return new Answered(new byte[0]);
        }
        boolean good = reply.status() == 200 || reply.status() == 201;
        if (good && !awaited.equals(NO_BODY) && reply.type().equals(awaited)) {
            return new Answered(reply.bytes());
        }
        if (reply.type().equals(Problem.MEDIA_TYPE)) {
            return new Failed(problem(reply));
        }
        return new Failed(
                reply.status() >= 500
                        ? new SyncFailure.Troubled(reply.status())
                        : new SyncFailure.Foreign(reply.status()));
    }

    private static SyncFailure problem(SyncTransport.Reply reply) {
        try {
            Problem problem = Problem.read(reply.bytes());
            return PASSING.contains(problem.code())
                    ? new SyncFailure.Troubled(reply.status())
                    : new SyncFailure.Refused(problem);
        } catch (JsonFault e) {
            // A code that this app is too old to know, or a broken body: nothing to act on but trying again later.
            return new SyncFailure.Troubled(reply.status());
        }
    }
}
