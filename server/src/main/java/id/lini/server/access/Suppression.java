package id.lini.server.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Keeps small counts of a table from its readers (domain section 7). Cells of 1 to 4 are hidden, and further cells with
 * them, so that what is shown, all row sums, all column sums and the sum of sums fit at least one other table with
 * another count in each small cell. Readers know that counts are not negative; that is taken into account.
 *
 * <p>Where no choice of further cells achieves that, nothing of the table may be shown ({@link #withheld}).
 */
public final class Suppression {
    /** The largest count that could tell who somebody is. */
    public static final long SMALL = 4;

    private final long[][] counts;
    private final boolean[][] hidden;
    private boolean withheld;

    private Suppression(long[][] counts) {
        this.counts = counts;
        this.hidden = new boolean[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            hidden[row] = new boolean[counts[row].length];
        }
    }

    /**
     * Of a table of counts, row by row, all rows of the same length; blank cells count as zero.
     *
     * @param touched further cells to hide as if they were small, because something small is part of them
     */
    public static Suppression of(List<long[]> rows, List<boolean[]> touched) {
        Objects.requireNonNull(touched, "touched is null");
        long[][] copy = rows.stream().map(long[]::clone).toArray(long[][]::new);
        Suppression result = new Suppression(copy);
        List<int[]> small = result.small(touched);
        small.forEach(cell -> result.hidden[cell[0]][cell[1]] = true);
        small.forEach(result::cover);
        return result;
    }

    /** Of a table in which each cell speaks for itself. */
    public static Suppression of(List<long[]> rows) {
        return of(rows, rows.stream().map(row -> new boolean[row.length]).toList());
    }

    /** Whether a count could tell who somebody is. */
    public static boolean small(long count) {
        return count >= 1 && count <= SMALL;
    }

    /** Whether this cell must not be shown. */
    public boolean hides(int row, int column) {
        return withheld || hidden[row][column];
    }

    /** Whether no cell may be shown, and no sum either. */
    public boolean withheld() {
        return withheld;
    }

    /** Whether anything is hidden. */
    public boolean any() {
        return withheld || Arrays.stream(hidden).anyMatch(Suppression::any);
    }

    private static boolean any(boolean... cells) {
        for (boolean cell : cells) {
            if (cell) {
                return true;
            }
        }
        return false;
    }

    private List<int[]> small(List<boolean[]> touched) {
        List<int[]> cells = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                if (small(counts[row][column]) || touched.get(row)[column]) {
                    cells.add(new int[] {row, column});
                }
            }
        }
        return cells;
    }

    /**
     * Hides the corners of a rectangle around a cell. One may be taken from the cell and the opposite corner and given to
     * the two others, or the other way round, and all sums stay: so neither sum tells the cell.
     */
    private void cover(int... cell) {
        int row = cell[0];
        int column = cell[1];
        int bestRow = -1;
        int bestColumn = -1;
        long best = Long.MAX_VALUE;
        for (int otherRow = 0; otherRow < counts.length; otherRow++) {
            for (int otherColumn = 0; otherColumn < counts[row].length; otherColumn++) {
                if (otherRow != row && otherColumn != column && moves(row, column, otherRow, otherColumn)) {
                    long cost = cost(row, otherColumn) + cost(otherRow, column) + cost(otherRow, otherColumn);
                    if (cost < best) {
                        best = cost;
                        bestRow = otherRow;
                        bestColumn = otherColumn;
                    }
                }
            }
        }
        if (bestRow < 0) {
            withheld = true;
        } else {
            hidden[row][bestColumn] = true;
            hidden[bestRow][column] = true;
            hidden[bestRow][bestColumn] = true;
        }
    }

    private boolean moves(int row, int column, int otherRow, int otherColumn) {
        boolean down = counts[row][column] > 0 && counts[otherRow][otherColumn] > 0;
        boolean up = counts[row][otherColumn] > 0 && counts[otherRow][column] > 0;
        return down || up;
    }

    /** What it costs readers to lose a cell: nothing where it is hidden already, else at least one for the cell itself. */
    private long cost(int row, int column) {
        return hidden[row][column] ? 0 : counts[row][column] + 1_000;
    }
}
