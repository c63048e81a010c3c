package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers faults: all are told at once, not the first only. */
final class PackFaults {
    private final SortedSet<PackFault> faults = new TreeSet<>();
    private final Set<List<Object>> cells = new HashSet<>();
    private final Set<String> withoutRows = new HashSet<>();
    private boolean workbook;

    /** One fault a cell: what follows from a cell that could not be read is not told beside it. */
    void add(PackFault fault) {
        if (fault.column().isEmpty() || cells.add(List.of(fault.file(), fault.row(), fault.column()))) {
            faults.add(fault);
            if (fault.row() <= 1) {
                withoutRows.add(fault.file());
            }
        }
    }

    /** The tables are sheets of a workbook: they are named so. */
    void inWorkbook() {
        workbook = true;
    }

    void file(String file, Label what, Label mend) {
        add(new PackFault(file, 0, "", what, mend));
    }

    void at(Placed<?> place, String column, Label what, Label mend) {
        add(new PackFault(place.file(), place.row(), column, what, mend));
    }

    /** A name that does not exist where it should. */
    void unknown(Placed<?> place, String column, String name, String where) {
        if (Arrays.stream(where.split(" / ")).anyMatch(withoutRows::contains)) {
            return;
        }
        at(
                place,
                column,
                new Label("\"" + name + "\" tidak ada di " + where, "\"" + name + "\" is not in " + where),
                new Label(
                        "Perbaiki ejaannya, atau tambahkan ke " + where,
                        "Correct the spelling, or add it to " + where));
    }

    /** A key given twice. */
    void twice(Placed<?> place, String column, String key) {
        at(
                place,
                column,
                new Label(
                        "\"" + key + "\" sudah ada di baris sebelumnya", "\"" + key + "\" was given in an earlier row"),
                new Label("Hapus salah satu, atau ubah kuncinya", "Remove one of them, or change its key"));
    }

    /** Whether a file's rows could not be read at all: what it holds is not known. */
    boolean unread(String file) {
        return withoutRows.contains(file);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** In the order of files and rows. */
    List<PackFault> list() {
        return faults.stream().map(fault -> workbook ? ofSheet(fault) : fault).toList();
    }

    private static PackFault ofSheet(PackFault fault) {
        return PackFiles.find(fault.file())
                .map(file -> new PackFault(
                        "[" + file.sheet() + "]", fault.row(), fault.column(), fault.what(), fault.mend()))
                .orElse(fault);
    }
}
