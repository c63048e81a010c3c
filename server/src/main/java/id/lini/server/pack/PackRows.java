package id.lini.server.pack;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All rows of a pack as text, by file, each in the order of its columns; with the forms' texts by file name.
 *
 * @param tables every file that there is something to say in, and the required ones
 * @param boundaries a GeoJSON feature for each area that has one, by its code
 */
record PackRows(
        Map<String, List<List<String>>> tables, Map<String, String> forms, SortedMap<String, String> boundaries) {
    PackRows {
        tables = Map.copyOf(tables);
        forms = Map.copyOf(forms);
        boundaries = Collections.unmodifiableSortedMap(new TreeMap<>(boundaries));
    }

    /** Nothing at all. */
    static PackRows none() {
        return new PackRows(Map.of(), Map.of(), new TreeMap<>());
    }

    List<List<String>> of(PackFile file) {
        return tables.getOrDefault(file.name(), List.of());
    }

    /** The files in canonical form: known order of columns, rows in order, quotes only where needed, lines end in LF. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(forms);
        for (PackFile file : PackFiles.ALL) {
            if (tables.containsKey(file.name())) {
                StringBuilder text = new StringBuilder();
                line(text, file.names());
                of(file).forEach(row -> line(text, row));
                files.put(file.name(), text.toString());
            }
        }
        if (!boundaries.isEmpty()) {
            files.put(
                    PackContent.BOUNDARIES,
                    "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", boundaries.values())
                            + "\n]}\n");
        }
        return files;
    }

    private static void line(StringBuilder text, List<String> cells) {
        for (int index = 0; index < cells.size(); index++) {
            text.append(index == 0 ? "" : ",").append(quoted(cells.get(index)));
        }
        text.append('\n');
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
