package id.lini.server.office;

import java.util.List;

/**
 * A subject in the list of a year; texts in the reader's language.
 *
 * @param said what a pack brought, empty for nothing
 * @param entries the latest of each period, oldest period first
 */
public record SubjectLine(
        OfficeKind kind,
        String link,
        String label,
        String name,
        String node,
        String unit,
        String said,
        List<EntryLine> entries) {
    /** Copies the entries. */
    public SubjectLine {
        entries = List.copyOf(entries);
    }
}
