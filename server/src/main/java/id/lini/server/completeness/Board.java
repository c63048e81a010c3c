package id.lini.server.completeness;

import java.util.List;
import java.util.Objects;

/**
 * The page: which reports of a year came, for one form unit by unit, and for all forms who is behind.
 *
 * @param current the form whose matrix is shown, empty when there is none
 * @param columns the periods, as text
 * @param total over all forms
 */
public record Board(
        int year,
        List<Tab> tabs,
        String current,
        List<String> columns,
        List<Group> groups,
        Tally total,
        List<Rate> rates,
        List<Behind> behind) {

    /** Copies the lists. */
    public Board {
        Objects.requireNonNull(current, "current is null");
        Objects.requireNonNull(total, "total is null");
        tabs = List.copyOf(tabs);
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
        rates = List.copyOf(rates);
        behind = List.copyOf(behind);
    }

    /** A form to choose, with what is missing of it. */
    public record Tab(String id, String title, Tally tally) {}

    /** The units of a kecamatan. */
    public record Group(String name, List<Row> rows) {
        /** Copies the rows. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** A unit. */
    public record Row(String name, List<Cell> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A report that is expected.
     *
     * @param expected false where the unit does not fill the form in that period
     * @param href the way on
     */
    public record Cell(boolean expected, Standing standing, boolean late, String period, String href) {
        /** Nothing is expected here. */
        static final Cell NONE = new Cell(false, Standing.AWAITED, false, "", "");
    }

    /** How timely a kecamatan is. */
    public record Rate(String name, Tally tally) {}
}
