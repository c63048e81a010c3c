package id.lini.mobile.store;

import java.time.Instant;
import java.util.Objects;

/**
 * A small request to the server that carries no figures.
 *
 * @param subject the id of the message or entry that it is about
 * @param reason in the officer's words, empty where none is needed
 * @param at when it was asked, by the phone's clock
 */
public record Errand(Kind kind, String subject, String reason, Instant at, State state) {

    /** Checks that nothing is missing. */
    public Errand {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(state, "state is null");
    }

    /** What is asked for. New ones stand at the end: the place is kept on disk. */
    public enum Kind {
        /** A message was read. */
        READ,
        /** An approved entry should be opened again. */
        REOPEN
    }

    /** What became of it. New ones stand at the end: the place is kept on disk. */
    public enum State {
        /** Not yet at the server. */
        WAITING,
        /** The server has it. */
        DONE,
        /** The server would not have it. */
        REFUSED
    }
}
