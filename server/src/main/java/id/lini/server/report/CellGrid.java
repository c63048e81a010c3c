package id.lini.server.report;

import id.lini.server.ledger.CellValue;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.shared.id.UnitId;
import io.micronaut.core.annotation.Nullable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Cells by unit and month.
 *
 * @param months the columns
 * @param summed whether a sum over months means something: never for a stock
 */
public record CellGrid(List<Month> months, List<Row> rows, boolean summed) {
    /** A column. */
    public record Month(String text) {}

    /**
     * A unit with a value for each month; a blank text where there is none.
     *
     * @param query leads to the entries of all months, empty where the reader may not go there
     */
    public record Row(String unit, List<Value> values, String sum, String query) {
        /** Copies the values. */
        public Row {
            values = List.copyOf(values);
        }
    }

    /** A value and the query that leads to the entries behind it, empty where the reader may not go there. */
    public record Value(String text, String query, boolean hidden) {}

    /** Copies the lists. */
    public CellGrid {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    private static Value value(
            @Nullable Long found,
            SensitiveForms.Seen seen,
            String unit,
            String month,
            String query,
            PageFormat format) {
        // a hidden blank must look like a hidden count
        if (seen.veil().hides(unit, month)) {
            return new Value("", "", true);
        }
        return found == null
                ? new Value("", "", false)
                : new Value(format.number(found), seen.entries() ? query : "", false);
    }

    static CellGrid of(
            List<CellValue> cells,
            ToLongFunction<CellValue> value,
            boolean summed,
            SensitiveForms.Seen seen,
            RegistrySnapshot registers,
            PageFormat format) {
        SortedSet<String> months = new TreeSet<>();
        Map<String, Map<String, Long>> byUnit = new TreeMap<>();
        String form = "";
        for (CellValue cell : cells) {
            form = cell.form();
            months.add(cell.month());
            byUnit.computeIfAbsent(cell.unit(), unit -> new TreeMap<>())
                    .merge(cell.month(), value.applyAsLong(cell), Long::sum);
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Map<String, Long>> unit : byUnit.entrySet()) {
            List<Value> values = new ArrayList<>();
            for (String month : months) {
                Long found = unit.getValue().get(month);
                String query = "form=" + form + "&unit=" + unit.getKey() + "&month=" + month;
                values.add(value(found, seen, unit.getKey(), month, query, format));
            }
            String name = registers
                    .unit(new UnitId(unit.getKey()))
                    .map(each -> each.name())
                    .orElse(unit.getKey());
            long sum =
                    unit.getValue().values().stream().mapToLong(Long::longValue).sum();
            // the window may hold only one of the months that were hidden together: no sum beside them
            boolean veiled = values.stream().anyMatch(Value::hidden);
            String all =
                    "form=" + form + "&unit=" + unit.getKey() + "&month=" + months.first() + "&until=" + months.last();
            rows.add(new Row(name, values, veiled ? "" : format.number(sum), veiled || !seen.entries() ? "" : all));
        }
        rows.sort(Comparator.comparing(Row::unit));
        return new CellGrid(
                months.stream()
                        .map(month -> new Month(format.month(YearMonth.parse(month))))
                        .toList(),
                rows,
                summed && months.size() > 1);
    }
}
