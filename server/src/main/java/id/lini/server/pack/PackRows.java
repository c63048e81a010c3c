package id.lini.server.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All rows of a pack as text, by file, each in the order of its columns; with the forms' texts by file name.
 *
 * @param tables every file that there is something to say in, and the required ones
 */
record PackRows(Map<String, List<List<String>>> tables, Map<String, String> forms) {
    PackRows {
        tables = Map.copyOf(tables);
        forms = Map.copyOf(forms);
    }

    /** Nothing at all. */
    static PackRows none() {
        return new PackRows(Map.of(), Map.of());
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
