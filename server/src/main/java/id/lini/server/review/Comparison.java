package id.lini.server.review;

import id.lini.shared.id.EntryId;
import java.util.List;

/** Entries of one slot side by side. */
public record Comparison(List<Column> columns, List<Row> rows) {

    /** Copies the lists. */
    public Comparison {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One entry. */
    public record Column(EntryId id, Report report) {}

    /**
     * One count.
     *
     * @param values as text, empty for blank, one for each column
     * @param differs whether not all are the same
     */
    public record Row(String name, List<String> values, boolean differs) {
        /** Copies the values. */
        public Row {
            values = List.copyOf(values);
        }
    }
}
