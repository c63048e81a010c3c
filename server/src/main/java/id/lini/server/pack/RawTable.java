package id.lini.server.pack;

import java.util.List;

/**
 * A file or sheet as text, before anything is made of it.
 *
 * @param header empty when the file could not be read, which was told
 */
record RawTable(List<String> header, List<Row> rows) {
    /** What could not be read. */
    static final RawTable UNREADABLE = new RawTable(List.of(), List.of());

    RawTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A row below the header.
     *
     * @param number as a spreadsheet counts, the header being 1
     */
    record Row(int number, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
