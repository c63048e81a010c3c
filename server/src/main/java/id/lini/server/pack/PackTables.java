package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.util.HashMap;
import java.util.Map;

/** The tables of a pack, each as {@link PackFiles} declares it. */
final class PackTables {
    private final Map<String, PackTable> tables = new HashMap<>();

    private PackTables() {}

    static PackTables read(TableSource source, PackFaults faults) {
        PackTables tables = new PackTables();
        PackFiles.ALL.forEach(file -> tables.tables.put(file.name(), PackTable.read(file, source, faults)));
        strangers(source, faults);
        return tables;
    }

    /** A table by the name of its file, empty when the pack has none. */
    PackTable get(String file) {
        return tables.get(file);
    }

    /** A misspelt file must not be dropped in silence. */
    private static void strangers(TableSource source, PackFaults faults) {
        String all = String.join(", ", PackFiles.names());
        source.names().stream()
                .filter(name -> PackFiles.find(name).isEmpty())
                .forEach(name -> faults.file(
                        name,
                        new Label("berkas tidak dikenal", "the file is not known"),
                        new Label(
                                "Hapus, atau perbaiki namanya; yang ada: " + all,
                                "Remove it, or correct its name; known: " + all)));
    }
}
