package id.lini.mobile.app;

import id.lini.shared.entry.Cell;
import id.lini.shared.form.Field;
import java.util.List;
import java.util.Objects;

/**
 * What of a form is on the screen at once.
 *
 * @param title what the page counts
 * @param subtitle which part of it, empty where the page holds the whole
 * @param rows from top to bottom; counts and fields never stand on one page
 */
public record FormPage(String title, String subtitle, List<Row> rows) {

    /** Copies the rows. */
    public FormPage {
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(subtitle, "subtitle is null");
        rows = List.copyOf(rows);
    }

    /** One line of a page. */
    public sealed interface Row {
        /** What to show at its left. */
        String label();
    }

    /**
     * A count.
     *
     * @param unit what one is: orang, keluarga
     */
    public record CountRow(Cell cell, String label, String unit) implements Row {}

    /** An answer that is no count. */
    public record FieldRow(Field field, String label) implements Row {}

    /** The counts on the page, in order. */
    public List<CountRow> counts() {
        return rows.stream()
                .filter(CountRow.class::isInstance)
                .map(CountRow.class::cast)
                .toList();
    }

    /** Whether a finding's place (a cell, an item or a field) is on this page. */
    public boolean shows(String place) {
        return rows.stream().anyMatch(row -> {
            if (row instanceof CountRow count) {
                return count.cell().toString().equals(place)
                        || count.cell().item().equals(place);
            }
            return ((FieldRow) row).field().id().equals(place);
        });
    }
}
