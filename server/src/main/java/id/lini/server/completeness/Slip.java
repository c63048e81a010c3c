package id.lini.server.completeness;

import id.lini.shared.entry.EntryState;
import java.util.List;
import java.util.Objects;

/**
 * One expected report; texts in the reader's language.
 *
 * @param days how many days it is over its due day, 0 for not
 * @param officers who answers for it
 */
public record Slip(
        String form,
        String formId,
        String unit,
        String period,
        int year,
        String due,
        Standing standing,
        boolean late,
        long days,
        List<String> officers,
        List<Line> lines) {

    /** Copies the lists. */
    public Slip {
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(standing, "standing is null");
        officers = List.copyOf(officers);
        lines = List.copyOf(lines);
    }

    /**
     * A report that came.
     *
     * @param href where the reader may read it, empty for nowhere
     */
    public record Line(EntryState state, String officer, String received, String href) {}
}
