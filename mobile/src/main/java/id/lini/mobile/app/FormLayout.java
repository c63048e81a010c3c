package id.lini.mobile.app;

import id.lini.mobile.app.FormPage.CountRow;
import id.lini.mobile.app.FormPage.FieldRow;
import id.lini.mobile.app.FormPage.Row;
import id.lini.mobile.app.FormPage.TableRow;
import id.lini.shared.entry.Cell;
import id.lini.shared.form.Dimension;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.form.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cuts a form into pages that the screen can show: the longest dimension down the page, a short one across where it is
 * wide enough, the others from page to page.
 */
final class FormLayout {
    private final FormDefinition form;
    private final Words words;
    private final int columns;
    private final List<FormPage> pages = new ArrayList<>();

    private FormLayout(FormDefinition form, Words words, int columns) {
        this.form = form;
        this.words = words;
        this.columns = columns;
    }

    /** The pages; {@code columns} is how many figures the screen can show side by side. */
    static List<FormPage> of(FormDefinition form, Words words, int columns) {
        FormLayout layout = new FormLayout(form, words, columns);
        layout.fields();
        layout.items();
        return List.copyOf(layout.pages);
    }

    private void fields() {
        List<Row> rows = form.fields().stream()
                .<Row>map(field -> new FieldRow(field, words.say(field.label())))
                .toList();
        if (!rows.isEmpty()) {
            pages.add(new FormPage(words.say("form.fields"), "", List.of(), rows));
        }
    }

    private void items() {
        int next = 0;
        while (next < form.items().size()) {
            List<Item> alike = alike(next);
            next += alike.size();
            List<String> dimensions = alike.get(0).dimensions();
            if (dimensions.isEmpty()) {
                List<Row> rows = alike.stream()
                        .<Row>map(item -> row(item, Map.of(), words.say(item.label())))
                        .toList();
                pages.add(new FormPage(words.say("form.counts"), "", List.of(), rows));
            } else if (alike.size() > 1) {
                together(alike, form.dimension(dimensions.get(0)).orElseThrow());
            } else {
                split(alike.get(0));
            }
        }
    }

    /** The items from {@code first} on that belong on one page: without a dimension, or bound by a rule for each member. */
    private List<Item> alike(int first) {
        Item leader = form.items().get(first);
        List<Item> alike = new ArrayList<>();
        alike.add(leader);
        boolean several = leader.dimensions().isEmpty()
                || (leader.dimensions().size() == 1
                        && boundBy(leader.dimensions().get(0)));
        for (int i = first + 1; several && i < form.items().size(); i++) {
            if (!form.items().get(i).dimensions().equals(leader.dimensions())) {
                break;
            }
            alike.add(form.items().get(i));
        }
        return alike;
    }

    /** Stock balances for each method: opening, received, issued and closing of one method are read together. */
    private boolean boundBy(String dimension) {
        return form.rules().stream()
                .anyMatch(rule ->
                        rule instanceof Rule.Balance balance && balance.by().contains(dimension));
    }

    /** All items of a member on one page; where the screen is wide, the paper's table: a member to a line. */
    private void together(List<Item> items, Dimension dimension) {
        if (items.size() <= columns) {
            List<Row> rows = new ArrayList<>();
            for (Dimension.Member member : dimension.members()) {
                String label = words.say(member.label());
                rows.add(new TableRow(
                        label,
                        items.stream()
                                .map(item -> row(item, Map.of(dimension.id(), member.id()), label))
                                .toList()));
            }
            List<String> headings =
                    items.stream().map(item -> words.say(item.label())).toList();
            pages.add(new FormPage(words.say(dimension.label()), "", headings, rows));
            return;
        }
        for (Dimension.Member member : dimension.members()) {
            List<Row> rows = items.stream()
                    .<Row>map(item -> row(item, Map.of(dimension.id(), member.id()), words.say(item.label())))
                    .toList();
            pages.add(new FormPage(words.say(member.label()), words.say(dimension.label()), List.of(), rows));
        }
    }

    private void split(Item item) {
        List<Dimension> dimensions = item.dimensions().stream()
                .map(id -> form.dimension(id).orElseThrow())
                .toList();
        Dimension down = dimensions.stream()
                .max(Comparator.comparingInt(dimension -> dimension.members().size()))
                .orElseThrow();
        Optional<Dimension> across = dimensions.stream()
                .filter(dimension -> !dimension.equals(down))
                .filter(dimension ->
                        dimension.members().size() > 1 && dimension.members().size() <= columns)
                .max(Comparator.comparingInt(dimension -> dimension.members().size()));
        List<Dimension> paged = dimensions.stream()
                .filter(dimension -> !dimension.equals(down)
                        && !across.filter(dimension::equals).isPresent())
                .toList();
        for (Map<String, Dimension.Member> fixed : combinations(paged)) {
            List<Row> rows = new ArrayList<>();
            for (Dimension.Member member : down.members()) {
                Map<String, String> members = new LinkedHashMap<>();
                fixed.forEach((dimension, chosen) -> members.put(dimension, chosen.id()));
                members.put(down.id(), member.id());
                rows.add(line(item, members, words.say(member.label()), across));
            }
            String part = fixed.values().stream()
                    .map(member -> words.say(member.label()))
                    .collect(Collectors.joining(" · "));
            List<String> headings = across.map(dimension -> dimension.members().stream()
                            .map(member -> words.say(member.label()))
                            .toList())
                    .orElse(List.of());
            pages.add(new FormPage(words.say(item.label()), part, headings, rows));
        }
    }

    private Row line(Item item, Map<String, String> members, String label, Optional<Dimension> across) {
        if (across.isEmpty()) {
            return row(item, members, label);
        }
        List<CountRow> counts = new ArrayList<>();
        for (Dimension.Member column : across.get().members()) {
            Map<String, String> cell = new LinkedHashMap<>(members);
            cell.put(across.get().id(), column.id());
            counts.add(row(item, cell, label));
        }
        return new TableRow(label, counts);
    }

    private static List<Map<String, Dimension.Member>> combinations(List<Dimension> dimensions) {
        List<Map<String, Dimension.Member>> all = List.of(Map.of());
        for (Dimension dimension : dimensions) {
            List<Map<String, Dimension.Member>> wider = new ArrayList<>();
            for (Map<String, Dimension.Member> chosen : all) {
                for (Dimension.Member member : dimension.members()) {
                    Map<String, Dimension.Member> next = new LinkedHashMap<>(chosen);
                    next.put(dimension.id(), member);
                    wider.add(next);
                }
            }
            all = wider;
        }
        return all;
    }

    private CountRow row(Item item, Map<String, String> members, String label) {
        return new CountRow(new Cell(item.id(), members), label, name(item, members), item.unit(), item.measure());
    }

    /** The count in full: its members, or its item where it has none. */
    private String name(Item item, Map<String, String> members) {
        String parts = item.dimensions().stream()
                .flatMap(id -> form.dimension(id).orElseThrow().members().stream()
                        .filter(member -> member.id().equals(members.get(id))))
                .map(member -> words.say(member.label()))
                .collect(Collectors.joining(" · "));
        return parts.isEmpty() ? words.say(item.label()) : words.say(item.label()) + ": " + parts;
    }
}
