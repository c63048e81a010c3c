package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import java.util.List;
import java.util.Objects;

/**
 * An entry as a supervisor reads it; all texts in the reader's language.
 *
 * @param fields answers that are not counts
 * @param warnings what the form's rules find unusual
 * @param note empty where there is none
 * @param correction whether it corrects an earlier entry
 * @param conflict whether another entry stands beside it, so that somebody must choose
 * @param own whether the reader recorded it
 * @param approval how far its approval is
 * @param phone the name of the phone that sent it
 * @param moment when it was recorded, by the phone's clock
 */
public record Report(
        EntryId id,
        String form,
        String unit,
        String period,
        EntryState state,
        String officer,
        String phone,
        String moment,
        Sheet sheet,
        List<Field> fields,
        List<Warning> warnings,
        String note,
        boolean correction,
        boolean conflict,
        boolean own,
        Approval approval) {

    /** Copies the lists. */
    public Report {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(approval, "approval is null");
        fields = List.copyOf(fields);
        warnings = List.copyOf(warnings);
    }

    /** An answer with its label. */
    public record Field(String label, String answer) {}

    /**
     * A warning.
     *
     * @param explanation the officer's, empty where none was given
     */
    public record Warning(String message, String explanation) {}

    /**
     * How far the approval of a report is.
     *
     * @param two whether its form needs two approvals
     * @param second whether it was approved at the first level and waits for the second
     * @param by who approved it at the first level, empty for nobody
     * @param mine whether that was the reader
     */
    public record Approval(boolean two, boolean second, String by, boolean mine) {
        /** Checks that nothing is missing. */
        public Approval {
            Objects.requireNonNull(by, "by is null");
        }

        /** Whether somebody else than the reader has to approve it now. */
        public boolean others() {
            return two && second && mine;
        }
    }

    /** What it says, without whose it is and what became of it. */
    public record Content(String form, Sheet sheet, List<Field> fields, List<Warning> warnings, String note) {}

    /** What it says. */
    public Content content() {
        return new Content(form, sheet, fields, warnings, note);
    }

    /** Whether nothing about it asks to be looked at. */
    public boolean plain() {
        return open() && warnings.isEmpty() && !conflict && !correction;
    }

    /** Whether it waits for a decision that the reader may make. */
    public boolean open() {
        return state == EntryState.IN_REVIEW && !own && !approval.others();
    }
}
