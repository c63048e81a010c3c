package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A table of a pack: a header with the known columns in any order, a row each. */
final class PackTable {
    private final boolean given;
    private final List<Placed<Map<String, String>>> rows;
    private final PackFaults faults;

    private PackTable(boolean given, List<Placed<Map<String, String>>> rows, PackFaults faults) {
        this.given = given;
        this.rows = List.copyOf(rows);
        this.faults = faults;
    }

    /** Checks a table's shape; what is wrong with it as a whole is noted, and the table is then empty. */
    static PackTable read(PackFile file, TableSource source, PackFaults faults) {
        Optional<RawTable> raw = source.table(file, faults);
        if (raw.isEmpty() && file.required()) {
            String header = String.join(",", file.names());
            faults.file(
                    file.name(),
                    new Label("berkas tidak ada", "the file is missing"),
                    new Label(
                            "Buat berkasnya; kalau tidak ada isinya, cukup baris judul: " + header,
                            "Make the file; if there is nothing to say, its header is enough: " + header));
        }
        List<Placed<Map<String, String>>> rows = raw.filter(
                        table -> !table.header().isEmpty())
                .map(table -> new Shape(file, header(table.header()), faults).rows(table.rows()))
                .orElse(List.of());
        return new PackTable(raw.isPresent(), rows, faults);
    }

    /** Whether the pack has it at all. */
    boolean given() {
        return given;
    }

    /** The rows as text. */
    List<Placed<Map<String, String>>> rows() {
        return rows;
    }

    /** Every value that stands in a column, also in rows with a fault: what is named there is not unknown. */
    Set<String> known(String column) {
        Set<String> known = new HashSet<>();
        rows.forEach(row -> known.add(row.value().getOrDefault(column, "").strip()));
        return known;
    }

    /** Every row; one with a fault has stand-ins for what could not be read, so that the rest of it can be checked. */
    <T> List<Placed<T>> map(NumberLocale numbers, Function<PackRow, T> reader) {
        List<Placed<T>> values = new ArrayList<>();
        for (Placed<Map<String, String>> cells : rows) {
            T value = reader.apply(new PackRow(cells, numbers, faults));
            values.add(new Placed<>(cells.file(), cells.row(), value));
        }
        return List.copyOf(values);
    }

    /** Names without what spreadsheets leave around them: blanks, and empty columns at the right. */
    private static List<String> header(List<String> found) {
        List<String> names = new ArrayList<>(found.stream().map(String::strip).toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    /** Header and rows against what the file is declared to hold. */
    private record Shape(PackFile file, List<String> header, PackFaults faults) {
        /** More than any column takes. */
        private static final int LONGEST_CELL = 5_000;

        List<Placed<Map<String, String>>> rows(List<RawTable.Row> raw) {
            if (!fits()) {
                return List.of();
            }
            List<Placed<Map<String, String>>> rows = new ArrayList<>();
            for (RawTable.Row row : raw) {
                if (!row.blank()) {
                    row(row).ifPresent(cells -> rows.add(new Placed<>(file.name(), row.number(), cells)));
                }
            }
            return rows;
        }

        private boolean fits() {
            boolean fits = true;
            Set<String> seen = new HashSet<>();
            List<String> known = file.names();
            for (String name : header) {
                if (!known.contains(name)) {
                    fits = false;
                    unknown(name);
                } else if (!seen.add(name)) {
                    fits = false;
                    fault(
                            name,
                            new Label("kolom ditulis dua kali", "the column is written twice"),
                            new Label("Hapus salah satu", "Remove one of them"));
                }
            }
            for (PackColumn column : file.columns()) {
                if (!column.optional() && !seen.contains(column.name())) {
                    fits = false;
                    fault(
                            column.name(),
                            new Label("kolom tidak ada", "the column is missing"),
                            new Label("Tambahkan kolom " + column.name(), "Add the column " + column.name()));
                }
            }
            return fits;
        }

        private void unknown(String name) {
            String all = String.join(", ", file.names());
            fault(
                    name.isEmpty() ? "?" : name,
                    new Label("kolom tidak dikenal", "the column is not known"),
                    new Label(
                            "Hapus, atau perbaiki ejaannya; yang ada: " + all,
                            "Remove it, or correct its spelling; known: " + all));
        }

        private void fault(String column, Label what, Label mend) {
            faults.add(new PackFault(file.name(), 1, column, what, mend));
        }

        private Optional<Map<String, String>> row(RawTable.Row row) {
            List<String> cells = row.cells();
            boolean spare =
                    cells.stream().skip(Math.min(header.size(), cells.size())).allMatch(String::isBlank);
            if (cells.size() < header.size() || !spare) {
                faults.add(new PackFault(
                        file.name(),
                        row.number(),
                        "",
                        new Label(
                                "ada " + cells.size() + " sel, seharusnya " + header.size(),
                                "there are " + cells.size() + " cells instead of " + header.size()),
                        new Label(
                                "Periksa koma; teks yang berisi koma diapit tanda kutip",
                                "Check the commas; a text with a comma stands in quotes")));
                return Optional.empty();
            }
            Map<String, String> named = new HashMap<>();
            for (int index = 0; index < header.size(); index++) {
                named.put(header.get(index), clean(row, header.get(index), cells.get(index)));
            }
            return Optional.of(Map.copyOf(named));
        }

        private String clean(RawTable.Row row, String column, String cell) {
            if (cell.length() > LONGEST_CELL) {
                faults.add(new PackFault(
                        file.name(),
                        row.number(),
                        column,
                        new Label(
                                "sel berisi " + cell.length() + " huruf, paling banyak " + LONGEST_CELL,
                                "the cell has " + cell.length() + " characters, at most " + LONGEST_CELL),
                        new Label(
                                "Pendekkan; periksa tanda kutip yang menelan baris-baris berikutnya",
                                "Shorten it; look for quotes that swallow the rows that follow")));
                return "";
            }
            if (cell.chars()
                    .anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t')) {
                faults.add(new PackFault(
                        file.name(),
                        row.number(),
                        column,
                        new Label("ada huruf kendali yang tidak tampak", "there is an invisible control character"),
                        new Label("Ketik ulang isi selnya", "Type the cell again")));
                return "";
            }
            // A line break within a cell is one character everywhere, however the file ends its lines.
            return cell.replace("\r\n", "\n").replace('\r', '\n');
        }
    }
}
