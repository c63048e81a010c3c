package id.lini.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No small count can be worked out from what is shown, by whatever arithmetic: all tables that fit are tried. */
class SuppressionProperties {

    @Property(tries = 300)
    void eachSmallCountCouldBeAnotherOne(@ForAll("tables") List<long[]> rows) {
        Suppression suppression = Suppression.of(rows);
        if (suppression.withheld()) {
            assertThat(cells(rows)).allMatch(cell -> suppression.hides(cell[0], cell[1]));
            return;
        }
        List<int[]> small = cells(rows).stream()
                .filter(cell -> Suppression.small(rows.get(cell[0])[cell[1]]))
                .toList();
        assertThat(small).allMatch(cell -> suppression.hides(cell[0], cell[1]));
        Tables fitting = new Tables(rows, suppression);
        for (int[] cell : small) {
            assertThat(fitting.another(cell[0], cell[1])).isTrue();
        }
    }

    @Property(tries = 300)
    void onlySmallCountsAreAReasonToHide(@ForAll("tables") List<long[]> rows) {
        boolean small = rows.stream().anyMatch(row -> {
            for (long count : row) {
                if (Suppression.small(count)) {
                    return true;
                }
            }
            return false;
        });
        assertThat(Suppression.of(rows).any()).isEqualTo(small);
    }

    /** The same cells stay hidden in every part of a total, so that no difference of two tables gives one back. */
    @Example
    void aTouchedCellIsHiddenThoughItIsLargeItself() {
        List<long[]> rows = List.of(new long[] {7, 20}, new long[] {30, 40});
        Suppression suppression = Suppression.of(rows, List.of(new boolean[] {true, false}, new boolean[2]));
        assertThat(suppression.hides(0, 0)).isTrue();
        assertThat(suppression.any()).isTrue();
    }

    @Example
    void aSingleUnitCannotBeProtectedSoNothingOfItIsShown() {
        Suppression suppression = Suppression.of(List.of(new long[] {3, 12, 9}));
        assertThat(suppression.withheld()).isTrue();
        assertThat(suppression.hides(0, 1)).isTrue();
    }

    @Example
    void whatIsLargeEverywhereIsShown() {
        assertThat(Suppression.of(List.of(new long[] {5, 0}, new long[] {0, 60}))
                        .any())
                .isFalse();
    }

    @Provide
    Arbitrary<List<long[]>> tables() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(columns -> Arbitraries.longs()
                        .between(0, 7)
                        .array(long[].class)
                        .ofSize(columns)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4));
    }

    private static List<int[]> cells(List<long[]> rows) {
        List<int[]> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length; column++) {
                cells.add(new int[] {row, column});
            }
        }
        return cells;
    }

    /**
     * The tables that fit what is shown. Whether one cell has another value in some of them is a question of flow: give one
     * more (or less) to the cell and send it back through hidden cells along rows and columns.
     */
    private static final class Tables {
        private final List<long[]> rows;
        private final Suppression suppression;
        private final int columns;

        Tables(List<long[]> rows, Suppression suppression) {
            this.rows = rows;
            this.suppression = suppression;
            this.columns = rows.get(0).length;
        }

        boolean another(int row, int column) {
            return back(row, column, true, new boolean[rows.size()])
                    || back(row, column, false, new boolean[rows.size()]);
        }

        /** From the row back to the column: down one cell of the row, up one cell of its column, and so on. */
        private boolean back(int row, int column, boolean more, boolean... seen) {
            return steps(row, column, row, more, seen);
        }

        private boolean steps(int startRow, int target, int row, boolean more, boolean... seen) {
            seen[row] = true;
            for (int column = 0; column < columns; column++) {
                boolean start = row == startRow && column == target;
                if (start || !hidden(row, column) || (more && rows.get(row)[column] == 0)) {
                    continue;
                }
                if (column == target) {
                    return true;
                }
                for (int next = 0; next < rows.size(); next++) {
                    boolean takes = more || rows.get(next)[column] > 0;
                    if (!seen[next] && hidden(next, column) && takes && steps(startRow, target, next, more, seen)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean hidden(int row, int column) {
            return suppression.hides(row, column);
        }
    }
}
