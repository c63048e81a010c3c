package id.lini.server.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a pack with what pages changed since the last one. A row of which the pack says what stood before the
 * change is no news: the page's stands. Where the pack says something else, it counts.
 */
final class EditedTables implements TableSource {
    private final TableSource pack;
    private final NumberLocale numbers;
    private final Map<String, List<PageEdits.Edit>> edits = new LinkedHashMap<>();
    private final Set<PageEdits.Edit> settled = new HashSet<>();
    private final Map<Place, PageEdits.Edit> added = new LinkedHashMap<>();

    private record Place(String file, int row) {
        /** As faults name it: in a workbook by its sheet. */
        Set<String> names() {
            return Set.of(file, "[" + PackFiles.find(file).orElseThrow().sheet() + "]");
        }
    }

    EditedTables(TableSource pack, NumberLocale numbers, Collection<PageEdits.Edit> edits) {
        this.pack = pack;
        this.numbers = numbers;
        edits.forEach(each -> this.edits
                .computeIfAbsent(each.file(), file -> new ArrayList<>())
                .add(each));
    }

    /** Changes that ended because the pack said something of their row. */
    Set<PageEdits.Edit> settled() {
        return Set.copyOf(settled);
    }

    /** The change that added a row, where one did: what it stood on may be gone from the pack. */
    Optional<PageEdits.Edit> adding(PackFault fault) {
        return added.entrySet().stream()
                .filter(each -> each.getKey().row() == fault.row()
                        && each.getKey().names().contains(fault.file()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public Set<String> names() {
        return pack.names();
    }

    @Override
    public Optional<RawTable> table(PackFile file, PackFaults faults) {
        Optional<RawTable> raw = pack.table(file, faults);
        List<PageEdits.Edit> own = edits.getOrDefault(file.name(), List.of());
        if (own.isEmpty() || raw.filter(table -> table.header().isEmpty()).isPresent()) {
            return raw;
        }
        FileRows rows = new FileRows(file, numbers);
        raw.ifPresent(table -> table.rows().stream()
                .filter(row -> !row.blank())
                .forEach(row -> rows.add(row.number(), table.header(), row.cells())));
        own.forEach(edit -> apply(rows, edit));
        return Optional.of(rows.table());
    }

    private void apply(FileRows rows, PageEdits.Edit edit) {
        boolean named = rows.has(edit.key());
        if (edit.made() && !named) {
            rows.make(edit.key());
            edit.now().forEach((column, text) -> rows.put(edit.key(), column, text));
            added.put(new Place(edit.file(), rows.number(edit.key())), edit);
            return;
        }
        boolean unchanged = named
                && !edit.made()
                && edit.before().entrySet().stream()
                        .allMatch(cell -> rows.says(edit.key(), cell.getKey(), cell.getValue()));
        if (!unchanged) {
            settled.add(edit);
        } else if (edit.gone()) {
            rows.remove(edit.key());
        } else {
            edit.now().forEach((column, text) -> rows.put(edit.key(), column, text));
        }
    }
}
