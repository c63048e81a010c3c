package id.lini.mobile.net;

import id.lini.shared.error.Problem;

/** Why a sync did not end well. In each case everything unsent is safe on the phone. */
public sealed interface SyncFailure {

    /** No answer came: no network, server down, answer broken off. Tried again by itself. */
    record Unreachable(String detail) implements SyncFailure {}

    /** The server is there but busy or faulty. Tried again by itself. */
    record Troubled(int status) implements SyncFailure {}

    /** Something answered that is not our server: a wifi login page, a proxy. Tried again by itself. */
    record Foreign(int status) implements SyncFailure {}

    /** An answer in the server's name whose signature or content does not hold: not believed. Tried again by itself. */
    record Untrusted(String detail) implements SyncFailure {}

    /** The server refused, for a reason a person must look at. */
    record Refused(Problem problem) implements SyncFailure {}

    /** A name of the cause that never changes its meaning: for words, logs and tests. */
    default String code() {
        if (this instanceof Refused refused) {
            return refused.problem().code().name();
        }
        if (this instanceof Unreachable) {
            return "UNREACHABLE";
        }
        if (this instanceof Troubled) {
            return "TROUBLED";
        }
        return this instanceof Foreign ? "FOREIGN" : "UNTRUSTED";
    }

    /** Whether trying again later may help without anybody doing something. */
    default boolean passing() {
        return !(this instanceof Refused);
    }
}
