package id.lini.server.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A printed report for tests, written row by row; and what is known beside it. */
final class Prints {
    private final List<PrintedCell> cells = new ArrayList<>();
    private final Map<String, Reference.Node> nodes = new HashMap<>();
    private final Map<String, Reference.Measured> indicators = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private Convention convention = Convention.USUAL;
    private String table = "Tabel 1";
    private String line = "1";
    private int year = 2024;
    private String period = PrintedCell.YEAR;
    private String version = "";
    private Optional<String> node = Optional.empty();
    private Optional<String> indicator = Optional.empty();
    private Optional<String> area = Optional.empty();
    private SortedMap<String, String> dimensions = new TreeMap<>();
    private String unit = "";
    private NumberForm form = NumberForm.PLAIN;
    private String item = "";

    Prints table(String name) {
        table = name;
        return this;
    }

    /** A new row: everything that named the last one is forgotten. */
    Prints line(int number) {
        line = String.valueOf(number);
        node = Optional.empty();
        indicator = Optional.empty();
        area = Optional.empty();
        dimensions = new TreeMap<>();
        item = "";
        return this;
    }

    Prints year(int number) {
        year = number;
        return this;
    }

    Prints period(String name) {
        period = name;
        return this;
    }

    Prints version(String name) {
        version = name;
        return this;
    }

    Prints node(String code) {
        node = Optional.of(code);
        return this;
    }

    Prints indicator(String id) {
        indicator = Optional.of(id);
        return this;
    }

    Prints area(String code) {
        area = Optional.of(code);
        return this;
    }

    Prints split(String dimension, String member) {
        dimensions = new TreeMap<>(dimensions);
        dimensions.put(dimension, member);
        return this;
    }

    Prints unit(String name) {
        unit = name;
        return this;
    }

    Prints form(NumberForm declared) {
        form = declared;
        return this;
    }

    Prints item(String text) {
        item = text;
        return this;
    }

    Prints cell(PrintedColumn column, String printed) {
        cells.add(new PrintedCell(
                cells.size() + 1,
                "laporan",
                table,
                line,
                year,
                period,
                version,
                node,
                indicator,
                Optional.empty(),
                area,
                dimensions,
                column,
                unit,
                form,
                item,
                printed));
        return this;
    }

    /** Target, realisation and capaian of the row. */
    Prints measured(String target, String realisation, String percent) {
        return cell(PrintedColumn.TARGET, target)
                .cell(PrintedColumn.REALISATION, realisation)
                .cell(PrintedColumn.CAPAIAN, percent);
    }

    /** Budget, spending and percent of the row. */
    Prints money(String budget, String spent, String percent) {
        return cell(PrintedColumn.PAGU, budget)
                .cell(PrintedColumn.BUDGET_REALISATION, spent)
                .cell(PrintedColumn.BUDGET_PERCENT, percent);
    }

    /** A node of the plan; an empty parent for the top. */
    Prints planned(String code, String parent, String label) {
        return named(code, parent, label, "Baris " + code);
    }

    Prints named(String code, String parent, String label, String name) {
        nodes.put(code, new Reference.Node(code, Optional.of(parent).filter(each -> !each.isEmpty()), label, name));
        return this;
    }

    Prints known(String id, String at, Reference.Sense sense, String... children) {
        return known(id, at, "Indikator " + id, sense, children);
    }

    Prints known(String id, String at, String name, Reference.Sense sense, String... children) {
        indicators.put(id, new Reference.Measured(id, at, name, "persen", sense, List.of(children)));
        return this;
    }

    Prints within(String code, String parent) {
        areas.put(code, parent);
        return this;
    }

    Prints convention(Convention agreed) {
        convention = agreed;
        return this;
    }

    Reference reference() {
        return new Reference(nodes, indicators, areas, Map.of(2020, convention));
    }

    List<PrintedCell> cells() {
        return List.copyOf(cells);
    }

    List<Finding> findings() {
        return new ReportChecker(reference()).check(cells);
    }

    /** Findings in short: {@code CAPAIAN_PERCENT CERTAIN 12 CAPAIAN 100 -> 50.00}. */
    List<String> told() {
        return findings().stream()
                .map(found -> found.rule() + " " + found.sureness() + " "
                        + found.cell().line() + " " + found.cell().column() + " "
                        + found.cell().printed() + " -> " + found.recomputed())
                .toList();
    }
}
