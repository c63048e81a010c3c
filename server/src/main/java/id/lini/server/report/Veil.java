package id.lini.server.report;

import id.lini.server.access.Suppression;
import id.lini.server.ledger.CellValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which units and months of a form a reader may not see. One veil for all that a form counts: were a total hidden in one
 * month and its parts in another, their difference would give the small count back.
 *
 * @param withheld whether no unit may be shown at all
 * @param cells unit and month of those that may not
 */
record Veil(boolean withheld, Set<String> cells) {
    /** Nothing is kept from the reader. */
    static final Veil NONE = new Veil(false, Set.of());

    /** Copies the set. */
    Veil {
        cells = Set.copyOf(Objects.requireNonNull(cells, "cells is null"));
    }

    /** The veil over a form for a reader with no role at its units; {@code all} are all its cells of the year. */
    static Veil over(Collection<CellValue> all) {
        SortedSet<String> units = new TreeSet<>();
        SortedSet<String> months = new TreeSet<>();
        all.forEach(cell -> {
            units.add(cell.unit());
            months.add(cell.month());
        });
        List<String> rows = List.copyOf(units);
        List<String> columns = List.copyOf(months);
        List<long[]> sums = new ArrayList<>();
        List<boolean[]> touched = new ArrayList<>();
        rows.forEach(unit -> {
            sums.add(new long[columns.size()]);
            touched.add(new boolean[columns.size()]);
        });
        for (CellValue cell : all) {
            int row = rows.indexOf(cell.unit());
            int column = columns.indexOf(cell.month());
            sums.get(row)[column] += cell.value();
            touched.get(row)[column] |= Suppression.small(cell.value());
        }
        Suppression suppression = Suppression.of(sums, touched);
        Set<String> hidden = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (suppression.hides(row, column)) {
                    hidden.add(key(rows.get(row), columns.get(column)));
                }
            }
        }
        return new Veil(suppression.withheld(), hidden);
    }

    boolean hides(String unit, String month) {
        return withheld || cells.contains(key(unit, month));
    }

    private static String key(String unit, String month) {
        return unit + " " + month;
    }
}
