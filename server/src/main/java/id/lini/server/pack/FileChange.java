package id.lini.server.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an import does to the rows of a file.
 *
 * @param file of the pack; {@code forms} for all forms
 * @param added keys of rows that are new
 * @param changed keys of rows with another content
 * @param ended keys of rows whose validity ends, since the pack no longer names them
 * @param removed keys of rows that go, since nothing refers to them
 */
public record FileChange(
        String file, List<String> added, List<String> changed, List<String> ended, List<String> removed) {
    /** Copies the lists. */
    public FileChange {
        Objects.requireNonNull(file, "file is null");
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
        removed = List.copyOf(removed);
    }

    /** The files that differ, in the order of the pack's files. */
    static List<FileChange> between(PackRows before, PackRows after) {
        List<FileChange> changes = new ArrayList<>();
        for (PackFile file : PackFiles.ALL) {
            FileChange change = of(file, before.of(file), after.of(file));
            if (!change.empty()) {
                changes.add(change);
            }
        }
        FileChange forms = texts("forms", before.forms(), after.forms());
        FileChange boundaries = texts(PackContent.BOUNDARIES, before.boundaries(), after.boundaries());
        Stream.of(forms, boundaries).filter(change -> !change.empty()).forEach(changes::add);
        return List.copyOf(changes);
    }

    private boolean empty() {
        return added.isEmpty() && changed.isEmpty() && ended.isEmpty() && removed.isEmpty();
    }

    private static FileChange of(PackFile file, List<List<String>> before, List<List<String>> after) {
        Map<String, List<String>> gone = byKey(file, before);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        byKey(file, after).forEach((key, row) -> {
            List<String> old = gone.remove(key);
            if (old == null) {
                added.add(key);
            } else if (!old.equals(row)) {
                (ends(file, old, row) ? ended : changed).add(key);
            }
        });
        return new FileChange(file.name(), added, changed, ended, List.copyOf(gone.keySet()));
    }

    private static boolean ends(PackFile file, List<String> old, List<String> row) {
        int until = file.names().indexOf("valid_until");
        if (until < 0 || row.get(until).isEmpty() || row.get(until).equals(old.get(until))) {
            return false;
        }
        List<String> same = new ArrayList<>(old);
        same.set(until, row.get(until));
        return same.equals(row);
    }

    private static Map<String, List<String>> byKey(PackFile file, List<List<String>> rows) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        for (List<String> row : rows) {
            List<String> key = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                if (file.columns().get(index).key() && !row.get(index).isEmpty()) {
                    key.add(row.get(index));
                }
            }
            byKey.put(String.join(" · ", key), row);
        }
        return byKey;
    }

    private static FileChange texts(String file, Map<String, String> before, Map<String, String> after) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        new TreeMap<>(after).forEach((name, text) -> {
            if (!before.containsKey(name)) {
                added.add(name);
            } else if (!before.get(name).equals(text)) {
                changed.add(name);
            }
        });
        return new FileChange(
                file,
                added,
                changed,
                List.of(),
                before.keySet().stream()
                        .filter(name -> !after.containsKey(name))
                        .toList());
    }
}
