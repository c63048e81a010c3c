package id.lini.server.review;

import id.lini.server.web.PageFormat;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.form.Dimension;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays a report out. Counts that are not split stand one under the other; items split by the same dimension share a
 * table with a row for each member; of several dimensions the last makes the columns.
 */
final class SheetMaker {
    private final FormDefinition form;
    private final Answers answers;
    private final Optional<Answers> before;
    private final Map<Cell, Long> around;
    private final PageFormat format;
    private final String total;

    /**
     * A maker for one report.
     *
     * @param before an earlier report to set beside it
     * @param around averages of the neighbours by cell
     * @param total the word for sums
     */
    SheetMaker(
            FormDefinition form,
            Answers answers,
            Optional<Answers> before,
            Map<Cell, Long> around,
            PageFormat format,
            String total) {
        this.form = form;
        this.answers = answers;
        this.before = before;
        this.around = Map.copyOf(around);
        this.format = format;
        this.total = total;
    }

    Sheet make(String beforeName) {
        Map<List<String>, List<Item>> groups = new LinkedHashMap<>();
        for (Item item : form.items()) {
            groups.computeIfAbsent(item.dimensions(), dimensions -> new ArrayList<>())
                    .add(item);
        }
        List<Sheet.Table> tables = new ArrayList<>();
        groups.forEach((dimensions, items) -> {
            switch (dimensions.size()) {
                case 0 -> tables.add(plain(items));
                case 1 -> tables.add(byMember(form.dimension(dimensions.get(0)).orElseThrow(), items));
                default -> items.forEach(item -> tables.add(crossed(item)));
            }
        });
        return new Sheet(tables, before.isPresent() ? beforeName : "", !around.isEmpty());
    }

    private Sheet.Table plain(List<Item> items) {
        List<Sheet.Row> rows = items.stream()
                .map(item -> new Sheet.Row(name(item), List.of(count(Cell.of(item.id()))), false))
                .toList();
        return new Sheet.Table("", "", List.of(""), rows);
    }

    private Sheet.Table byMember(Dimension dimension, List<Item> items) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Dimension.Member member : dimension.members()) {
            List<Sheet.Count> counts = items.stream()
                    .map(item -> count(new Cell(item.id(), Map.of(dimension.id(), member.id()))))
                    .toList();
            rows.add(new Sheet.Row(format.text(member.label()), counts, false));
        }
        rows.add(new Sheet.Row(total, items.stream().map(this::sum).toList(), true));
        return new Sheet.Table(
                items.size() == 1 ? name(items.get(0)) : "",
                format.text(dimension.label()),
                items.size() == 1 ? List.of("") : items.stream().map(this::name).toList(),
                rows);
    }

    private Sheet.Table crossed(Item item) {
        List<String> dimensions = item.dimensions();
        Dimension across = form.dimension(dimensions.get(dimensions.size() - 1)).orElseThrow();
        List<Map<String, String>> heads = new ArrayList<>();
        for (Map<String, String> cell : form.cells(item)) {
            Map<String, String> head = new LinkedHashMap<>(cell);
            head.remove(across.id());
            if (!heads.contains(head)) {
                heads.add(head);
            }
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (Map<String, String> head : heads) {
            List<Sheet.Count> counts = new ArrayList<>();
            for (Dimension.Member member : across.members()) {
                Map<String, String> members = new HashMap<>(head);
                members.put(across.id(), member.id());
                counts.add(count(new Cell(item.id(), members)));
            }
            rows.add(new Sheet.Row(names(head), counts, false));
        }
        String corner = String.join(
                ", ",
                dimensions.subList(0, dimensions.size() - 1).stream()
                        .map(id -> format.text(form.dimension(id).orElseThrow().label()))
                        .toList());
        List<String> columns = across.members().stream()
                .map(member -> format.text(member.label()))
                .toList();
        String sum = sum(item).value();
        return new Sheet.Table(
                sum.isEmpty() ? name(item) : name(item) + " · " + total + " " + sum, corner, columns, rows);
    }

    private Sheet.Count count(Cell cell) {
        return new Sheet.Count(
                text(answers.count(cell)),
                text(before.flatMap(earlier -> earlier.count(cell))),
                text(Optional.ofNullable(around.get(cell))));
    }

    private Sheet.Count sum(Item item) {
        return new Sheet.Count(text(sum(item, answers)), text(before.flatMap(earlier -> sum(item, earlier))), "");
    }

    private static Optional<Long> sum(Item item, Answers answers) {
        return answers.counts().entrySet().stream()
                .filter(count -> count.getKey().item().equals(item.id()))
                .map(Map.Entry::getValue)
                .reduce(Math::addExact);
    }

    private String text(Optional<Long> count) {
        return count.map(format::number).orElse("");
    }

    private String name(Item item) {
        return format.text(item.label());
    }

    private String names(Map<String, String> members) {
        List<String> names = new ArrayList<>();
        members.forEach((dimension, member) -> form.dimension(dimension).orElseThrow().members().stream()
                .filter(each -> each.id().equals(member))
                .forEach(each -> names.add(format.text(each.label()))));
        return String.join(", ", names);
    }
}
