package id.lini.server.job;

import id.lini.shared.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Work that somebody asked for.
 *
 * @param subject what it is done to, such as the name of a file; may be empty
 * @param ended empty while it waits or runs
 */
public record Job(
        String id,
        JobKind kind,
        String subject,
        PersonId askedBy,
        Instant askedAt,
        State state,
        Optional<Instant> ended) {

    /** How far it is. */
    public enum State {
        /** For others to be done first. */
        WAITING,
        /** Under way. */
        RUNNING,
        /** Ended, with a result to read. */
        DONE,
        /** Ended by a fault of the server. */
        FAILED,
        /** The server was stopped before the end. */
        INTERRUPTED
    }

    /** Checks that nothing is missing. */
    public Job {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(askedBy, "askedBy is null");
        Objects.requireNonNull(askedAt, "askedAt is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(ended, "ended is null");
    }

    /** Whether there is nothing more to wait for. */
    public boolean over() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** Whether its result can be read. */
    public boolean done() {
        return state == State.DONE;
    }

    /** Where who asked reads on: its result, or how far it is. */
    public String place() {
        return done() ? kind.result(id) : "/pekerjaan/" + id;
    }

    Job as(State next) {
        return new Job(id, kind, subject, askedBy, askedAt, next, ended);
    }
}
