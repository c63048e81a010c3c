package id.lini.server.review;

import java.util.List;
import java.util.Objects;

/**
 * A report's counts as tables to read.
 *
 * @param tables in the order of the paper form
 * @param before what the small figures are ("Mei 2024"), empty where there are none
 * @param around whether averages of the neighbours stand beside
 */
public record Sheet(List<Table> tables, String before, boolean around) {

    /** Copies the tables. */
    public Sheet {
        tables = List.copyOf(tables);
        Objects.requireNonNull(before, "before is null");
    }

    /**
     * One table.
     *
     * @param caption empty where the rows say it all
     * @param corner what the rows are, over the first column
     */
    public record Table(String caption, String corner, List<String> columns, List<Row> rows) {
        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A row with a count for each column. */
    public record Row(String head, List<Count> counts, boolean total) {
        /** Copies the counts. */
        public Row {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A count as text.
     *
     * @param value empty for blank
     * @param before the count to compare with, empty for none
     * @param around the average of the neighbours, empty for none
     */
    public record Count(String value, String before, String around) {
        /** Whether nothing was recorded. */
        public boolean blank() {
            return value.isEmpty();
        }

        /** Whether there is something to compare with. */
        public boolean compared() {
            return !before.isEmpty();
        }
    }
}
