package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.ledger.CellValue;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which cells of an item a measure takes, over all versions of its form. */
final class MemberFilter {
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Set<String> dimensions = new HashSet<>();
    private final boolean stock;

    MemberFilter(FormVersions forms, Measure measure) {
        List<FormDefinition> versions = forms.versions(measure.form());
        List<Item> items = versions.stream()
                .flatMap(form -> form.item(measure.item()).stream())
                .toList();
        this.stock = items.stream().anyMatch(item -> item.measure() == id.lini.shared.form.Measure.STOCK);
        items.forEach(item -> dimensions.addAll(item.dimensions()));
        measure.members().forEach((name, members) -> taken.put(name, resolve(versions, name, members)));
    }

    boolean stock() {
        return stock;
    }

    boolean takes(CellValue cell) {
        for (Map.Entry<String, Set<String>> filter : taken.entrySet()) {
            if (!filter.getValue().contains(cell.member(filter.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** The cell's members of dimensions, without answers that classify. */
    String split(CellValue cell) {
        return cell.memberMap().entrySet().stream()
                .filter(member -> dimensions.contains(member.getKey()))
                .map(Map.Entry::toString)
                .collect(Collectors.joining(";"));
    }

    private static Set<String> resolve(List<FormDefinition> versions, String name, Set<String> members) {
        Set<String> resolved = new HashSet<>(members);
        for (FormDefinition form : versions) {
            form.dimension(name)
                    .ifPresent(dimension -> members.forEach(member -> resolved.addAll(dimension.resolve(member))));
        }
        return resolved;
    }
}
