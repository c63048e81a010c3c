package id.lini.server.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one file of a pack by their keys, each a text by column; what a cell leaves open is filled in. */
final class FileRows {
    private static final Map<String, String> STANDING = Map.of(
            "targets.csv period", "year",
            "policy.csv policy", PolicyRows.OWN,
            "policy.csv ordinal", "reached",
            "policy.csv zero_realisation", "none",
            "policy.csv floor", "none",
            "policy.csv realisation_rounded", "no",
            "policy.csv children", "rounded",
            "policy.csv sasaran_score", "mean");

    private final PackFile file;
    private final NumberLocale numbers;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int last = 1;

    /** {@code numbers}: how its cells write them. */
    FileRows(PackFile file, NumberLocale numbers) {
        this.file = file;
        this.numbers = numbers;
    }

    private record Row(int number, Map<String, String> cells) {}

    /** Adds a row with its cells by the columns of a header. */
    void add(int number, List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int index = 0; index < header.size() && index < cells.size(); index++) {
            row.put(header.get(index).strip(), cells.get(index).strip());
        }
        file.columns()
                .forEach(column -> row.merge(
                        column.name(),
                        standing(column.name()),
                        (given, standing) -> given.isEmpty() ? standing : given));
        if (row.getOrDefault("children_cap", "-").isEmpty()) {
            row.put("children_cap", row.get("cap"));
        }
        rows.put(key(row), new Row(number, row));
        last = Math.max(last, number);
    }

    private String standing(String column) {
        return STANDING.getOrDefault(file.name() + " " + column, "");
    }

    private String key(Map<String, String> row) {
        return key(file.keys().stream().map(column -> row.get(column.name())).toList());
    }

    static String key(List<String> cells) {
        return String.join("\n", cells);
    }

    boolean has(String key) {
        return rows.containsKey(key);
    }

    /** A cell of a row that is there, numbers in plain form. */
    String plain(String key, String column) {
        String text = rows.get(key).cells().getOrDefault(column, "");
        return decimal(column)
                ? numbers.read(text).map(BigDecimal::toPlainString).orElse(text)
                : text;
    }

    /** Whether a cell says the same, be a number written otherwise. */
    boolean says(String key, String column, String plain) {
        String text = plain(key, column);
        if (text.equals(plain) || !decimal(column)) {
            return text.equals(plain);
        }
        Optional<BigDecimal> one = NumberLocale.PLAIN.read(text);
        return one.isPresent()
                && NumberLocale.PLAIN
                        .read(plain)
                        .filter(other -> one.get().compareTo(other) == 0)
                        .isPresent();
    }

    /** Puts a cell, a number in plain form; makes the row where it is not there. */
    void put(String key, String column, String plain) {
        rows.computeIfAbsent(key, this::made).cells().put(column, written(column, plain));
    }

    void make(String key) {
        rows.computeIfAbsent(key, this::made);
    }

    void remove(String key) {
        rows.remove(key);
    }

    /** Where a row stands. */
    int number(String key) {
        return rows.get(key).number();
    }

    /** Where a row stands when the table is written anew, the header being 1. */
    int place(String key) {
        return keys().indexOf(key) + 2;
    }

    List<String> keys() {
        return List.copyOf(rows.keySet());
    }

    private Row made(String key) {
        last++;
        Map<String, String> row = new HashMap<>();
        file.columns().forEach(column -> row.put(column.name(), ""));
        String[] cells = key.split("\n", -1);
        for (int index = 0; index < cells.length; index++) {
            row.put(file.keys().get(index).name(), cells[index]);
        }
        return new Row(last, row);
    }

    private boolean decimal(String column) {
        return file.columns().stream()
                .anyMatch(each -> each.name().equals(column) && each.kind().decimal());
    }

    /** A number in the way of the file; the step of a scale as it is. */
    private String written(String column, String plain) {
        return decimal(column)
                ? NumberLocale.PLAIN
                        .read(plain)
                        .or(() -> exact(plain))
                        .map(numbers::written)
                        .orElse(plain)
                : plain;
    }

    /** Three decimals, which {@code PLAIN} would not read. */
    private static Optional<BigDecimal> exact(String plain) {
        return plain.matches("-?\\d+\\.\\d+") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** As the columns of the file. */
    RawTable table() {
        List<RawTable.Row> made = new ArrayList<>();
        rows.values()
                .forEach(row -> made.add(new RawTable.Row(
                        row.number(),
                        file.names().stream().map(row.cells()::get).toList())));
        return new RawTable(file.names(), made);
    }
}
