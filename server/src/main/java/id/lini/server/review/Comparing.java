package id.lini.server.review;

import id.lini.server.web.PageFormat;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.form.Dimension;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sets entries of one slot side by side, count by count. */
final class Comparing {
    private final FormDefinition form;
    private final PageFormat format;

    Comparing(FormDefinition form, PageFormat format) {
        this.form = form;
        this.format = format;
    }

    /** The entries and reports in the same order. */
    Comparison of(List<Entry> entries, List<Report> reports) {
        List<Comparison.Row> rows = new ArrayList<>();
        for (Item item : form.items()) {
            for (Map<String, String> members : form.cells(item)) {
                Cell cell = new Cell(item.id(), members);
                List<String> values = entries.stream()
                        .map(entry ->
                                entry.answers().count(cell).map(format::number).orElse(""))
                        .toList();
                if (values.stream().anyMatch(value -> !value.isEmpty())) {
                    boolean differs = values.stream().distinct().count() > 1;
                    rows.add(new Comparison.Row(name(item, members), values, differs));
                }
            }
        }
        return new Comparison(
                reports.stream()
                        .map(report -> new Comparison.Column(report.id(), report))
                        .toList(),
                rows);
    }

    private String name(Item item, Map<String, String> members) {
        List<String> words = new ArrayList<>();
        for (String id : item.dimensions()) {
            Dimension dimension = form.dimension(id).orElseThrow();
            dimension.members().stream()
                    .filter(member -> member.id().equals(members.get(id)))
                    .forEach(member -> words.add(format.text(member.label())));
        }
        String name = format.text(item.label());
        return words.isEmpty() ? name : name + " · " + String.join(", ", words);
    }
}
