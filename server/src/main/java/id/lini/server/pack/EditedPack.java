package id.lini.server.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pack that is fit by itself, with what pages changed of the plan since the last one. Rows that a page made and that stand
 * on something which the pack no longer has go with it.
 */
final class EditedPack {
    private final PackContent content;
    private final NumberLocale numbers;
    private final List<PageEdits.Edit> edits;
    private final Set<PageEdits.Edit> settled = new HashSet<>();

    /** {@code edits}: all there are; those of years that the pack does not name stay as they are. */
    EditedPack(PackContent content, Pack pack, List<PageEdits.Edit> edits) {
        this.content = content;
        this.numbers = pack.agency().value().numbers();
        Set<String> years = pack.plan().versions().stream()
                .map(version -> String.valueOf(version.value().year()))
                .collect(Collectors.toSet());
        this.edits = edits.stream()
                .filter(edit -> years.contains(edit.key().split("\n", -1)[0]))
                .toList();
    }

    /** Changes that end with this import. */
    List<PageEdits.Edit> settled() {
        return List.copyOf(settled);
    }

    /** The pack as it is to be written; empty where it cannot be, which is noted. */
    Optional<Pack> read(PackFaults faults) {
        List<PageEdits.Edit> left = new ArrayList<>(edits);
        while (true) {
            PackFaults found = new PackFaults();
            EditedTables tables = new EditedTables(content.tables(found).orElseThrow(), numbers, left);
            Optional<Pack> pack = new PackReading(found).readWith(content, tables);
            settled.addAll(tables.settled());
            List<PageEdits.Edit> loose = found.list().stream()
                    .flatMap(fault -> tables.adding(fault).stream())
                    .toList();
            if (loose.isEmpty()) {
                found.list().forEach(faults::add);
                return found.isEmpty() ? pack : Optional.empty();
            }
            settled.addAll(loose);
            left.removeAll(loose);
        }
    }
}
