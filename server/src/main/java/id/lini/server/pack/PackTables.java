package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The CSV files of a pack and their columns. */
final class PackTables {
    /** Every file with its columns; README.md says what they hold. */
    static final Map<String, List<String>> COLUMNS = new TreeMap<>(Map.ofEntries(
            Map.entry("agency.csv", List.of("agency", "name", "zone", "area", "numbers", "catalogue")),
            Map.entry("areas.csv", List.of("area", "parent", "level", "name", "valid_from", "valid_until")),
            Map.entry("units.csv", List.of("unit", "kind", "name", "area", "valid_from", "valid_until")),
            Map.entry("people.csv", List.of("person", "name", "valid_from", "valid_until")),
            Map.entry("assignments.csv", List.of("person", "role", "scope", "valid_from", "valid_until")),
            Map.entry("accounts.csv", List.of("login", "person", "password_hash", "password")),
            Map.entry("plan_versions.csv", List.of("year", "version", "decided_on", "legal")),
            Map.entry("plan_nodes.csv", List.of("year", "code", "parent", "level", "label", "name")),
            Map.entry(
                    "indicators.csv",
                    List.of("year", "indicator", "node", "name", "unit", "direction", "source", "formula", "decimals")),
            Map.entry("targets.csv", List.of("year", "version", "indicator", "target")),
            Map.entry("budgets.csv", List.of("year", "version", "node", "amount")),
            Map.entry("budget_realisation.csv", List.of("year", "node", "month", "posted", "amount", "source")),
            Map.entry("policy.csv", List.of("year", "lower_is_better", "cap", "decimals", "rounding"))));

    private final Map<String, PackTable> tables = new HashMap<>();

    private PackTables() {}

    static PackTables read(Path folder, PackFaults faults) {
        PackTables tables = new PackTables();
        COLUMNS.forEach((file, columns) -> tables.tables.put(file, PackTable.read(folder, file, columns, faults)));
        strangers(folder, faults);
        return tables;
    }

    PackTable get(String file) {
        return tables.get(file);
    }

    /** A misspelt file must not be dropped in silence. */
    private static void strangers(Path folder, PackFaults faults) {
        try (Stream<Path> files = Files.list(folder)) {
            files.map(path -> Optional.ofNullable(path.getFileName())
                            .map(Path::toString)
                            .orElse(""))
                    .filter(name -> name.endsWith(".csv") && !COLUMNS.containsKey(name))
                    .forEach(name -> faults.file(
                            name,
                            new Label("berkas tidak dikenal", "the file is not known"),
                            new Label(
                                    "Hapus, atau perbaiki namanya; yang ada: " + String.join(", ", COLUMNS.keySet()),
                                    "Remove it, or correct its name; known: " + String.join(", ", COLUMNS.keySet()))));
        } catch (IOException e) {
            faults.file(
                    folder.toString(),
                    new Label(
                            "folder tidak terbaca: " + e.getMessage(), "the folder cannot be read: " + e.getMessage()),
                    new Label("Periksa jalurnya", "Check the path"));
        }
    }
}
