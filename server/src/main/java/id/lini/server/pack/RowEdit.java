package id.lini.server.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A change of one row of a pack's file, made on a page.
 *
 * @param file as in a pack, {@code targets.csv}
 * @param key the cells of the file's key columns, in their order
 * @param cells by column what they are to be, numbers in plain form; the others stay, and a row that is not there is made
 * @param gone whether the row goes
 * @param field of the page that a fault of this row is told at
 */
public record RowEdit(String file, List<String> key, Map<String, String> cells, boolean gone, String field) {
    /** Copies the key and the cells. */
    public RowEdit {
        Objects.requireNonNull(file, "file is null");
        key = List.copyOf(key);
        cells = Map.copyOf(cells);
        Objects.requireNonNull(field, "field is null");
    }

    /** A row with these cells. */
    public static RowEdit put(String file, List<String> key, Map<String, String> cells, String field) {
        return new RowEdit(file, key, cells, false, field);
    }

    /** No such row. */
    public static RowEdit remove(String file, List<String> key, String field) {
        return new RowEdit(file, key, Map.of(), true, field);
    }
}
