package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing wrong with a pack.
 *
 * @param file within the pack
 * @param row as a spreadsheet counts, the header being 1; 0 for the whole file
 * @param column its name, empty for the whole row
 * @param what is wrong
 * @param mend how to mend it
 */
public record PackFault(String file, int row, String column, Label what, Label mend) implements Comparable<PackFault> {
    private static final Comparator<PackFault> ORDER = Comparator.comparing(PackFault::file)
            .thenComparing(PackFault::row)
            .thenComparing(PackFault::column)
            .thenComparing(fault -> fault.what().id());

    /** Checks that nothing is missing. */
    public PackFault {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(column, "column is null");
        Objects.requireNonNull(what, "what is null");
        Objects.requireNonNull(mend, "mend is null");
    }

    /** By file, row and column. */
    @Override
    public int compareTo(PackFault other) {
        return ORDER.compare(this, other);
    }

    /** The place, {@code areas.csv baris 3 kolom parent}. */
    public Label place() {
        String id = file + (row > 0 ? " baris " + row : "") + (column.isEmpty() ? "" : " kolom " + column);
        String en = file + (row > 0 ? " row " + row : "") + (column.isEmpty() ? "" : " column " + column);
        return new Label(id, en);
    }
}
