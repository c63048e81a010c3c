package id.lini.server.office;

import java.util.Objects;
import java.util.Optional;

/**
 * What somebody typed, before it is looked at.
 *
 * @param before the entry that stood on the page, empty for none
 * @param file the evidence; empty to keep the one of the entry before
 */
record Draft(
        String period,
        String value,
        String evidence,
        String number,
        String dated,
        String note,
        String before,
        Optional<Sent> file) {

    /** A file as a browser sent it. */
    record Sent(String name, byte[] content) {}

    Draft {
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(value, "value is null");
        Objects.requireNonNull(evidence, "evidence is null");
        Objects.requireNonNull(number, "number is null");
        Objects.requireNonNull(dated, "dated is null");
        Objects.requireNonNull(note, "note is null");
        Objects.requireNonNull(before, "before is null");
    }

    /** The same in answer to an entry. */
    Draft over(String entry) {
        return new Draft(period, value, evidence, number, dated, note, entry, file);
    }

    /** An empty form. */
    static Draft blank(String period) {
        return new Draft(period, "", "", "", "", "", "", Optional.empty());
    }
}
