package id.lini.server.plan;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the indicators of a year with their components, children, scales and targets. Within a transaction. */
@Singleton
final class IndicatorReader {
    private final Sql sql;

    IndicatorReader(Sql sql) {
        this.sql = sql;
    }

    List<Indicator> indicators(String agency, int year) {
        Map<String, Scale> scales = scales(agency);
        Map<String, Pin> lists = lists(agency);
        Map<String, List<Component>> components = components(agency, year);
        Map<String, List<Indicator.Child>> children = children(agency, year);
        return sql.list(
                "SELECT * FROM indicator WHERE agency = ? AND year = ? ORDER BY position",
                row -> new Indicator(
                        row.getString("indicator"),
                        row.getString("node"),
                        row.getString("name"),
                        row.getString("unit"),
                        Rows.constant(Direction.class, row, "direction"),
                        new Measuring(
                                Rows.constant(Source.class, row, "source"),
                                row.getString("formula"),
                                Rows.optional(TimeRule.class, row, "time_rule"),
                                Rows.whole(row, "base_year"),
                                Rows.text(row, "pinned").map(pinned -> pin(pinned, lists))),
                        row.getInt("decimals"),
                        Rows.text(row, "scale").map(scales::get),
                        components.getOrDefault(row.getString("indicator"), List.of()),
                        children.getOrDefault(row.getString("indicator"), List.of()),
                        Rows.text(row, "previous"),
                        Rows.day(row, "valid_until")),
                agency,
                year);
    }

    Map<Plan.TargetOf, Targets> targets(String agency, int year, String version, List<Indicator> indicators) {
        Map<String, Scale> scales = new HashMap<>();
        indicators.forEach(each -> each.scale().ifPresent(scale -> scales.put(each.id(), scale)));
        Map<Plan.TargetOf, List<Row>> rows = new HashMap<>();
        sql.list(
                        "SELECT indicator, component, period, kind, value FROM plan_target"
                                + " WHERE agency = ? AND year = ? AND version = ?",
                        row -> new Row(
                                new Plan.TargetOf(row.getString("indicator"), row.getString("component")),
                                row.getString("period"),
                                Rows.optional(Targets.Kind.class, row, "kind").orElse(Targets.Kind.YEAR_END),
                                value(
                                        row.getString("value"),
                                        Optional.ofNullable(scales.get(row.getString("indicator"))))),
                        agency,
                        year,
                        version)
                .forEach(row ->
                        rows.computeIfAbsent(row.of(), key -> new ArrayList<>()).add(row));
        Map<Plan.TargetOf, Targets> targets = new HashMap<>();
        rows.forEach((of, some) -> targets.put(of, targets(some)));
        return targets;
    }

    Map<String, Scale> scales(String agency) {
        Map<String, List<Scale.Step>> steps = new HashMap<>();
        sql.list(
                        "SELECT scale, step, label, points FROM scale_step WHERE agency = ? ORDER BY scale, position",
                        row -> Map.entry(
                                row.getString("scale"),
                                new Scale.Step(
                                        row.getString("step"),
                                        row.getString("label"),
                                        Rows.number(row.getString("points")))),
                        agency)
                .forEach(step -> steps.computeIfAbsent(step.getKey(), key -> new ArrayList<>())
                        .add(step.getValue()));
        Map<String, Scale> scales = new HashMap<>();
        steps.forEach((id, some) -> scales.put(id, new Scale(id, some)));
        return scales;
    }

    /** A number as written, or the points of a step. */
    static BigDecimal value(String text, Optional<Scale> scale) {
        return scale.flatMap(each -> each.points(text)).orElseGet(() -> Rows.number(text));
    }

    private record Row(Plan.TargetOf of, String period, Targets.Kind kind, BigDecimal value) {}

    private static Targets targets(List<Row> rows) {
        Optional<BigDecimal> whole = Optional.empty();
        Map<Integer, BigDecimal> quarters = new HashMap<>();
        Targets.Kind kind = Targets.Kind.YEAR_END;
        for (Row row : rows) {
            if (row.period().equals("year")) {
                whole = Optional.of(row.value());
            } else {
                quarters.put(Character.digit(row.period().charAt(1), 10), row.value());
                kind = row.kind();
            }
        }
        return new Targets(whole, quarters, kind);
    }

    private Map<String, Pin> lists(String agency) {
        Map<String, LocalDate> days = new HashMap<>();
        Map<String, Set<String>> units = new HashMap<>();
        sql.list(
                "SELECT list, dated, unit FROM register_list WHERE agency = ?",
                row -> {
                    days.put(row.getString("list"), LocalDate.parse(row.getString("dated")));
                    return units.computeIfAbsent(row.getString("list"), key -> new HashSet<>())
                            .add(row.getString("unit"));
                },
                agency);
        Map<String, Pin> lists = new HashMap<>();
        days.forEach((id, day) -> lists.put(id, new Pin(Optional.of(id), day, units.get(id))));
        return lists;
    }

    private static Pin pin(String text, Map<String, Pin> lists) {
        return lists.containsKey(text) ? lists.get(text) : Pin.on(LocalDate.parse(text));
    }

    private Map<String, List<Component>> components(String agency, int year) {
        Map<String, List<Component>> components = new HashMap<>();
        sql.list(
                        "SELECT * FROM indicator_component WHERE agency = ? AND year = ? ORDER BY position",
                        row -> Map.entry(row.getString("indicator"), component(row)),
                        agency,
                        year)
                .forEach(row -> components
                        .computeIfAbsent(row.getKey(), key -> new ArrayList<>())
                        .add(row.getValue()));
        return components;
    }

    private static Component component(ResultSet row) throws SQLException {
        return new Component(
                row.getString("component"),
                row.getString("name"),
                row.getString("unit"),
                new Measuring(
                        Rows.constant(Source.class, row, "source"),
                        row.getString("formula"),
                        Rows.optional(TimeRule.class, row, "time_rule"),
                        Optional.empty(),
                        Optional.empty()),
                row.getInt("decimals"),
                Rows.number(row, "weight"));
    }

    private Map<String, List<Indicator.Child>> children(String agency, int year) {
        Map<String, List<Indicator.Child>> children = new HashMap<>();
        sql.list(
                        "SELECT indicator, child, weight FROM indicator_child WHERE agency = ? AND year = ?"
                                + " ORDER BY position",
                        row -> Map.entry(
                                row.getString("indicator"),
                                new Indicator.Child(row.getString("child"), Rows.number(row, "weight"))),
                        agency,
                        year)
                .forEach(row -> children.computeIfAbsent(row.getKey(), key -> new ArrayList<>())
                        .add(row.getValue()));
        return children;
    }
}
