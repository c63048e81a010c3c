package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes indicators with their components, children, scales, lists and targets. */
@Singleton
final class IndicatorWriter {
    private final Sql sql;

    IndicatorWriter(Sql sql) {
        this.sql = sql;
    }

    void write(String agency, PackPlan plan, Map<Integer, Remains> kept) {
        indicators(agency, plan, kept);
        scales(agency, plan);
        lists(agency, plan);
        components(agency, plan);
        children(agency, plan);
        plan.targets()
                .forEach(row -> sql.update(
                        "INSERT INTO plan_target (agency, year, version, indicator, component, period, kind, value)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().version(),
                        row.value().indicator(),
                        row.value().component(),
                        row.value().period(),
                        row.value().kind().map(IndicatorWriter::lower).orElse(""),
                        row.value().value().plain()));
        plan.renstra()
                .forEach(row -> sql.update(
                        "INSERT INTO renstra_target (agency, year, indicator, first_year, last_year, value, legal)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().indicator(),
                        row.value().firstYear(),
                        row.value().lastYear(),
                        row.value().value().plain(),
                        row.value().legal()));
    }

    /** One that the pack no longer has stays while an indicator of another year, or one that ended, is measured by it. */
    private void scales(String agency, PackPlan plan) {
        sql.update(
                "DELETE FROM scale_step WHERE agency = ? AND scale NOT IN"
                        + " (SELECT scale FROM indicator WHERE agency = ? AND scale IS NOT NULL)",
                agency,
                agency);
        plan.scales().stream()
                .map(row -> row.value().scale())
                .distinct()
                .forEach(scale -> sql.update("DELETE FROM scale_step WHERE agency = ? AND scale = ?", agency, scale));
        Map<String, Integer> positions = new HashMap<>();
        for (Placed<PackPlan.Step> row : plan.scales()) {
            PackPlan.Step step = row.value();
            int position = positions.merge(step.scale(), 1, Integer::sum);
            sql.update(
                    "INSERT INTO scale_step (agency, scale, step, position, label, points) VALUES (?, ?, ?, ?, ?, ?)",
                    agency,
                    step.scale(),
                    step.step(),
                    position,
                    step.label(),
                    step.points().map(BigDecimal::toPlainString).orElse(String.valueOf(position)));
        }
    }

    private void lists(String agency, PackPlan plan) {
        sql.update(
                "DELETE FROM register_list WHERE agency = ? AND list NOT IN"
                        + " (SELECT pinned FROM indicator WHERE agency = ? AND pinned IS NOT NULL)",
                agency,
                agency);
        plan.lists().stream()
                .map(row -> row.value().list())
                .distinct()
                .forEach(list -> sql.update("DELETE FROM register_list WHERE agency = ? AND list = ?", agency, list));
        plan.lists()
                .forEach(row -> sql.update(
                        "INSERT INTO register_list (agency, list, dated, unit) VALUES (?, ?, ?, ?)",
                        agency,
                        row.value().list(),
                        row.value().dated().toString(),
                        row.value().unit()));
    }

    private void indicators(String agency, PackPlan plan, Map<Integer, Remains> kept) {
        for (Placed<PackPlan.PlannedIndicator> row : plan.indicators()) {
            PackPlan.PlannedIndicator each = row.value();
            sql.update(
                    "INSERT INTO indicator (agency, year, indicator, node, position, name, unit, direction, source,"
                            + " formula, decimals, time_rule, base_year, pinned, scale, previous, valid_until)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    each.year(),
                    each.id(),
                    each.node(),
                    kept.get(each.year()).indicators().position(each.id()),
                    each.name(),
                    each.unit(),
                    lower(each.direction()),
                    lower(each.measured().source()),
                    each.measured().formula(),
                    each.decimals(),
                    each.measured().rule().map(IndicatorWriter::lower).orElse(""),
                    each.measured().baseYear().map(String::valueOf),
                    each.pinned(),
                    each.scale(),
                    each.previous(),
                    each.until().map(LocalDate::toString));
        }
    }

    private void components(String agency, PackPlan plan) {
        int position = 0;
        for (Placed<PackPlan.PlannedComponent> row : plan.components()) {
            PackPlan.PlannedComponent each = row.value();
            position++;
            sql.update(
                    "INSERT INTO indicator_component (agency, year, indicator, component, position, name, unit, source,"
                            + " formula, time_rule, decimals, weight) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    each.year(),
                    each.indicator(),
                    each.id(),
                    position,
                    each.name(),
                    each.unit(),
                    lower(each.measured().source()),
                    each.measured().formula(),
                    each.measured().rule().map(IndicatorWriter::lower).orElse(""),
                    each.decimals(),
                    each.weight().map(BigDecimal::toPlainString));
        }
    }

    private void children(String agency, PackPlan plan) {
        int position = 0;
        for (Placed<PackPlan.Child> row : plan.children()) {
            position++;
            sql.update(
                    "INSERT INTO indicator_child (agency, year, indicator, child, position, weight)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    agency,
                    row.value().year(),
                    row.value().indicator(),
                    row.value().child(),
                    position,
                    row.value().weight().map(BigDecimal::toPlainString));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
