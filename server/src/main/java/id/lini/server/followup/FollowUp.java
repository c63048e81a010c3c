package id.lini.server.followup;

import id.lini.shared.id.PersonId;
import id.lini.shared.text.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is done about a sub-kegiatan that lags.
 *
 * @param id a UUIDv7
 * @param node the code of the sub-kegiatan
 * @param words the cause in words (Permasalahan)
 * @param instruction what is to be done (Rencana Tindak Lanjut)
 * @param owner who does it
 * @param steps what happened since, oldest first
 * @param reminded when its owner was last reminded
 */
public record FollowUp(
        String id,
        int year,
        int quarter,
        String node,
        Cause cause,
        String words,
        String instruction,
        PersonId owner,
        LocalDate due,
        PersonId openedBy,
        Instant openedAt,
        List<Step> steps,
        Optional<Reminder> reminded) {

    /** How far it is. */
    public enum State {
        /** Nothing done yet. */
        OPEN("Belum dimulai", "Not started"),
        /** Being done. */
        DOING("Berjalan", "Under way"),
        /** Done. */
        DONE("Selesai", "Done"),
        /** Given up, for a reason. */
        DROPPED("Dibatalkan", "Dropped");

        private final Label word;

        State(String id, String en) {
            this.word = new Label(id, en);
        }

        /** The word for people. */
        public Label word() {
            return word;
        }

        /** Whether nothing more is expected. */
        public boolean over() {
            return this == DONE || this == DROPPED;
        }
    }

    /** Something that happened to it. */
    public record Step(State state, String note, PersonId person, Instant at) {
        /** Checks that nothing is missing. */
        public Step {
            Objects.requireNonNull(state, "state is null");
            Objects.requireNonNull(note, "note is null");
            Objects.requireNonNull(person, "person is null");
            Objects.requireNonNull(at, "at is null");
        }
    }

    /**
     * That its owner was reminded.
     *
     * @param day in the agency's zone
     * @param person who reminded
     */
    public record Reminder(LocalDate day, PersonId person, Instant at) {
        /** Checks that nothing is missing. */
        public Reminder {
            Objects.requireNonNull(day, "day is null");
            Objects.requireNonNull(person, "person is null");
            Objects.requireNonNull(at, "at is null");
        }
    }

    /** Copies the steps. */
    public FollowUp {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(node, "node is null");
        Objects.requireNonNull(cause, "cause is null");
        Objects.requireNonNull(words, "words is null");
        Objects.requireNonNull(instruction, "instruction is null");
        Objects.requireNonNull(owner, "owner is null");
        Objects.requireNonNull(due, "due is null");
        Objects.requireNonNull(openedBy, "openedBy is null");
        Objects.requireNonNull(openedAt, "openedAt is null");
        Objects.requireNonNull(reminded, "reminded is null");
        steps = List.copyOf(steps);
    }

    /** How far it is now. */
    public State state() {
        return steps.isEmpty() ? State.OPEN : steps.get(steps.size() - 1).state();
    }

    /** Whether its owner was reminded on this day. */
    public boolean remindedOn(LocalDate day) {
        return reminded.filter(last -> last.day().equals(day)).isPresent();
    }

    /** Whether it should have been done before this day. */
    public boolean overdue(LocalDate today) {
        return !state().over() && due.isBefore(today);
    }
}
