package id.lini.shared.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** That a form's parts fit together: names defined once, rules over items that exist, stocks in periodic forms only. */
final class FormCheck {
    private final Map<String, Dimension> dimensions = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();

    private FormCheck(List<Dimension> dimensions, List<Item> items) {
        dimensions.forEach(dimension -> this.dimensions.put(dimension.id(), dimension));
        items.forEach(item -> this.items.put(item.id(), item));
    }

    static void requireConsistent(
            Rhythm rhythm, List<Dimension> dimensions, List<Field> fields, List<Item> items, List<Rule> rules) {
        List<String> names = new ArrayList<>();
        dimensions.forEach(dimension -> names.add(dimension.id()));
        fields.forEach(field -> names.add(field.id()));
        items.forEach(item -> names.add(item.id()));
        Names.requireDistinct(names);
        Names.requireDistinct(rules.stream().map(Rule::id).toList());
        FormCheck check = new FormCheck(dimensions, items);
        items.forEach(item -> check.item(item, rhythm));
        rules.forEach(check::rule);
    }

    private void item(Item item, Rhythm rhythm) {
        for (String dimension : item.dimensions()) {
            require(dimensions.containsKey(dimension), "item " + item.id() + ": no dimension " + dimension);
        }
        require(
                item.measure() == Measure.FLOW || rhythm.periodic(),
                "item " + item.id() + ": a stock needs one report per period, not events");
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.Balance balance) {
            Stream.concat(balance.left().stream(), balance.right().stream()).forEach(term -> term(balance, term));
        } else if (rule instanceof Rule.Unusual unusual) {
            requireItem(rule, unusual.item());
        } else if (rule instanceof Rule.ZeroAfterActivity zero) {
            requireItem(rule, zero.item());
        }
    }

    private void term(Rule.Balance rule, Term term) {
        Item item = requireItem(rule, term.item());
        for (String dimension : rule.by()) {
            require(
                    item.dimensions().contains(dimension),
                    "rule " + rule.id() + ": " + item.id() + " is not split by " + dimension);
        }
        for (Map.Entry<String, Set<String>> where : term.where().entrySet()) {
            require(
                    item.dimensions().contains(where.getKey()),
                    "rule " + rule.id() + ": " + item.id() + " is not split by " + where.getKey());
            Dimension dimension = dimensions.get(where.getKey());
            for (String member : where.getValue()) {
                require(
                        dimension.has(member),
                        "rule " + rule.id() + ": " + where.getKey() + " has no member " + member);
            }
        }
    }

    private Item requireItem(Rule rule, String id) {
        require(items.containsKey(id), "rule " + rule.id() + ": no item " + id);
        return items.get(id);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
