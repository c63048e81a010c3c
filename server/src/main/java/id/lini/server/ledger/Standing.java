package id.lini.server.ledger;

import id.lini.server.forms.KnownForm;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.form.Measure;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a unit's stock counts at the end of each month: its latest cell of that year, until a later one. The latest is
 * looked for where the item is split, not where an answer classifies: a group that fell asleep is not awake beside it.
 */
final class Standing {
    private static final int MONTHS = 12;

    private final Map<String, Set<String>> dimensions = new HashMap<>();

    /** Knows the stocks of these forms, over all their versions. */
    Standing(Collection<KnownForm> forms) {
        for (KnownForm known : forms) {
            FormDefinition form = known.definition();
            for (Item item : form.items()) {
                if (item.measure() == Measure.STOCK) {
                    dimensions
                            .computeIfAbsent(form.id() + "/" + item.id(), key -> new HashSet<>())
                            .addAll(item.dimensions());
                }
            }
        }
    }

    /** Whether an item is a stock. */
    boolean stock(CellKey cell) {
        return dimensions.containsKey(cell.form() + "/" + cell.item());
    }

    /** What all units together have at the end of each month of the years the cells are of; only stocks. */
    Map<CellKey, Amount> of(Map<CellKey, Amount> cells) {
        Map<String, SortedMap<YearMonth, Map<CellKey, Amount>>> places = new HashMap<>();
        cells.forEach((cell, amount) -> {
            if (stock(cell) && amount.reports() > 0) {
                places.computeIfAbsent(place(cell), key -> new TreeMap<>())
                        .computeIfAbsent(cell.month(), key -> new HashMap<>())
                        .put(cell, amount);
            }
        });
        SortedMap<CellKey, Amount> standing = new TreeMap<>();
        places.values().forEach(months -> carry(months, standing));
        return standing;
    }

    private static void carry(SortedMap<YearMonth, Map<CellKey, Amount>> months, Map<CellKey, Amount> standing) {
        YearMonth month = months.firstKey();
        Map<CellKey, Amount> latest = Map.of();
        for (; month.getYear() == months.firstKey().getYear(); month = month.plusMonths(1)) {
            latest = months.getOrDefault(month, latest);
            for (Map.Entry<CellKey, Amount> cell : latest.entrySet()) {
                CellKey key = cell.getKey();
                standing.merge(
                        new CellKey(key.form(), key.item(), month, Totals.ALL, key.members()),
                        cell.getValue(),
                        Amount::plus);
            }
            if (month.getMonthValue() == MONTHS) {
                return;
            }
        }
    }

    /** Unit, item and year with the members of the item's own dimensions. */
    private String place(CellKey cell) {
        Set<String> own = dimensions.get(cell.form() + "/" + cell.item());
        String split = own.isEmpty()
                ? ""
                : Arrays.stream(cell.members().split(";"))
                        .filter(member -> own.contains(member.substring(0, Math.max(0, member.indexOf('=')))))
                        .collect(Collectors.joining(";"));
        return cell.form() + "/" + cell.item() + " " + cell.unit() + " "
                + cell.month().getYear() + " " + split;
    }
}
