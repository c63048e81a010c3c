package id.lini.server.targets;

import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Slice;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Target;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The targets of units in the store. */
@Singleton
public final class FieldTargets {
    private static final String COLUMNS = "year, unit, form, item, dimensions, period, amount";

    private final Sql sql;
    private final Transactions transactions;

    FieldTargets(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Puts these in the place of all of some years; other years stay, but for units and forms that are no longer there. Within
     * a transaction.
     */
    public void replace(String agency, Set<Integer> years, List<FieldTarget> targets) {
        years.forEach(year -> sql.update("DELETE FROM field_target WHERE agency = ? AND year = ?", agency, year));
        targets.forEach(target -> sql.update(
                "INSERT INTO field_target (agency, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                agency,
                target.year(),
                target.unit().value(),
                target.form().value(),
                target.item(),
                target.slice().toString(),
                target.period(),
                target.amount().toPlainString()));
        for (String register : List.of("unit", "form")) {
            sql.update(
                    "DELETE FROM field_target WHERE agency = ? AND " + register + " NOT IN (SELECT r." + register
                            + " FROM " + register + " r WHERE r.agency = ?)",
                    agency,
                    agency);
        }
    }

    /**
     * Those of some units from a year on, or of the last year with any; each with all its periods, by form, item, part and
     * unit.
     */
    public List<Target> of(AgencyId agency, List<UnitId> units, int since) {
        Map<List<Object>, SortedMap<Period, BigDecimal>> amounts = new LinkedHashMap<>();
        Map<List<Object>, FieldTarget> first = new HashMap<>();
        for (FieldTarget each : rows(agency, units, since)) {
            List<Object> key = List.of(each.form(), each.item(), each.slice(), each.unit());
            first.putIfAbsent(key, each);
            amounts.computeIfAbsent(key, none -> new TreeMap<>()).put(each.span(), each.amount());
        }
        List<Target> targets = new ArrayList<>();
        amounts.forEach((key, periods) -> {
            FieldTarget each = first.get(key);
            targets.add(new Target(each.unit(), each.form(), each.item(), each.slice(), periods));
        });
        return List.copyOf(targets);
    }

    private List<FieldTarget> rows(AgencyId agency, List<UnitId> units, int since) {
        if (units.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(List.of(agency.value(), agency.value(), since, agency.value(), since));
        units.forEach(unit -> arguments.add(unit.value()));
        String last = "(SELECT MAX(t.year) FROM field_target t WHERE t.agency = ?)";
        String query = "SELECT " + COLUMNS + " FROM field_target WHERE agency = ?"
                + " AND year >= CASE WHEN " + last + " < ? THEN " + last + " ELSE ? END AND unit IN (?"
                + ", ?".repeat(units.size() - 1) + ") ORDER BY form, item, dimensions, unit";
        return transactions.read(() -> sql.list(query, FieldTargets::target, arguments.toArray()));
    }

    private static FieldTarget target(ResultSet row) throws SQLException {
        return new FieldTarget(
                row.getInt("year"),
                new UnitId(row.getString("unit")),
                new FormId(row.getString("form")),
                row.getString("item"),
                Slice.read(row.getString("dimensions")).orElseThrow(),
                row.getString("period"),
                new BigDecimal(row.getString("amount")));
    }
}
