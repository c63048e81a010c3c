package id.lini.mobile.app;

import id.lini.shared.entry.Cell;
import id.lini.shared.form.Field;
import id.lini.shared.form.Measure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What of a form is on the screen at once.
 *
 * @param title what the page counts
 * @param subtitle which part of it, empty where the page holds the whole
 * @param columns the headings of a table's columns, empty where each row has one figure
 * @param rows from top to bottom; counts, tables and fields never stand on one page
 */
public record FormPage(String title, String subtitle, List<String> columns, List<Row> rows) {

    /** Copies the lists. */
    public FormPage {
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(subtitle, "subtitle is null");
        columns = List.copyOf(columns);
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
     * @param label in its row
     * @param name in full, for where the row and column are not seen
     * @param unit what one is: orang, keluarga
     */
    public record CountRow(Cell cell, String label, String name, String unit, Measure measure) implements Row {}

    /** A line of a table: a count for each column. */
    public record TableRow(String label, List<CountRow> counts) implements Row {
        /** Copies the counts. */
        public TableRow {
            counts = List.copyOf(counts);
        }
    }

    /** An answer that is no count. */
    public record FieldRow(Field field, String label) implements Row {}

    /** Title and part in one line. */
    public String heading() {
        return subtitle.isEmpty() ? title : title + " · " + subtitle;
    }

    /** Whether it is a table. */
    public boolean table() {
        return !columns.isEmpty();
    }

    /** The counts on the page, in order. */
    public List<CountRow> counts() {
        return rows.stream().flatMap(FormPage::counts).toList();
    }

    /** The answers on the page that are no counts. */
    public List<FieldRow> fields() {
        return rows.stream()
                .filter(FieldRow.class::isInstance)
                .map(FieldRow.class::cast)
                .toList();
    }

    /** Whether a finding's place (a cell, an item or a field) is on this page. */
    public boolean shows(String place) {
        return counts().stream()
                        .anyMatch(count -> count.cell().toString().equals(place)
                                || count.cell().item().equals(place))
                || fields().stream().anyMatch(row -> row.field().id().equals(place));
    }

    private static Stream<CountRow> counts(Row row) {
        if (row instanceof TableRow table) {
            return table.counts().stream();
        }
        return row instanceof CountRow count ? Stream.of(count) : Stream.of();
    }
}
