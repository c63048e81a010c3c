package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import id.lini.server.plan.Booking;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanReader;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the plan of each year that the pack names; other years stay as they are. Money that was booked is append-only:
 * new rows are added, a row that is gone or different is a fault.
 */
@Singleton
final class PlanWriter {
    private static final List<String> TABLES =
            List.of("plan_version", "plan_node", "indicator", "target", "budget", "capaian_policy");

    private static final Label APPEND = new Label(
            "Kembalikan barisnya, dan tambahkan baris selisih dengan tanggal posted lain",
            "Put the row back, and add a row with the difference and another posted date");

    private final Sql sql;

    PlanWriter(Sql sql) {
        this.sql = sql;
    }

    void write(Pack pack, PackFaults faults) {
        String agency = pack.agency().value().id();
        Set<Integer> years =
                pack.versions().stream().map(each -> each.value().year()).collect(Collectors.toSet());
        for (int year : years) {
            TABLES.forEach(
                    table -> sql.update("DELETE FROM " + table + " WHERE agency = ? AND year = ?", agency, year));
        }
        pack.versions()
                .forEach(row -> sql.update(
                        "INSERT INTO plan_version (agency, year, version, decided_on, legal) VALUES (?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().id(),
                        row.value().decidedOn().map(LocalDate::toString),
                        row.value().legal()));
        nodes(agency, pack.nodes());
        indicators(agency, pack.indicators());
        pack.targets()
                .forEach(row -> sql.update(
                        "INSERT INTO target (agency, year, version, indicator, value_e6) VALUES (?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().version(),
                        row.value().indicator(),
                        scaled(row.value().value(), PlanReader.TARGET_SCALE)));
        pack.budgets()
                .forEach(row -> sql.update(
                        "INSERT INTO budget (agency, year, version, node, amount_e2) VALUES (?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().version(),
                        row.value().node(),
                        scaled(row.value().amount(), PlanReader.MONEY_SCALE)));
        pack.policies().stream()
                .filter(row -> years.contains(row.value().year()))
                .forEach(row -> sql.update(
                        "INSERT INTO capaian_policy (agency, year, lower_is_better, cap, decimals, rounding)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().lowerIsBetter(),
                        row.value().cap(),
                        row.value().decimals(),
                        row.value().rounding()));
        bookings(agency, years, pack.spent(), faults);
    }

    private void nodes(String agency, List<Placed<Pack.Node>> nodes) {
        int position = 0;
        for (Placed<Pack.Node> row : nodes) {
            PlanNode node = row.value().node();
            position++;
            sql.update(
                    "INSERT INTO plan_node (agency, year, code, parent, level, name, label, position)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    row.value().year(),
                    node.code(),
                    node.parent(),
                    node.level().name().toLowerCase(Locale.ROOT),
                    node.name(),
                    node.label(),
                    position);
        }
    }

    private void indicators(String agency, List<Placed<Pack.PlannedIndicator>> indicators) {
        int position = 0;
        for (Placed<Pack.PlannedIndicator> row : indicators) {
            Pack.PlannedIndicator each = row.value();
            position++;
            sql.update(
                    "INSERT INTO indicator (agency, year, indicator, node, position, name, unit, direction, source,"
                            + " formula, decimals) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    each.year(),
                    each.id(),
                    each.node(),
                    position,
                    each.name(),
                    each.unit(),
                    each.direction().name().toLowerCase(Locale.ROOT),
                    each.source().name().toLowerCase(Locale.ROOT),
                    each.formula(),
                    each.decimals());
        }
    }

    private record Place(String node, String month, String posted) {}

    private record Entry(long amount, String source) {}

    private void bookings(String agency, Set<Integer> years, List<Placed<Pack.Spent>> spent, PackFaults faults) {
        Map<Place, Entry> stored = new HashMap<>();
        for (int year : years) {
            sql.list(
                            "SELECT node, month, posted, amount_e2, source FROM budget_realisation"
                                    + " WHERE agency = ? AND year = ?",
                            row -> Map.entry(
                                    new Place(row.getString("node"), row.getString("month"), row.getString("posted")),
                                    new Entry(row.getLong("amount_e2"), row.getString("source"))),
                            agency,
                            year)
                    .forEach(row -> stored.put(row.getKey(), row.getValue()));
        }
        for (Placed<Pack.Spent> row : spent) {
            Booking booking = row.value().booking();
            Place place = new Place(
                    booking.node(), booking.month().toString(), booking.posted().toString());
            Entry entry = new Entry(scaled(booking.amount(), PlanReader.MONEY_SCALE), booking.source());
            if (!stored.containsKey(place)) {
                sql.update(
                        "INSERT INTO budget_realisation (agency, year, node, month, posted, amount_e2, source)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        place.node(),
                        place.month(),
                        place.posted(),
                        entry.amount(),
                        entry.source());
            } else if (!stored.remove(place).equals(entry)) {
                faults.at(
                        row,
                        "amount",
                        new Label(
                                "pembukuan ini sudah tersimpan dengan nilai lain",
                                "this booking is stored with another value"),
                        APPEND);
            }
        }
        stored.keySet()
                .forEach(place -> faults.file(
                        "budget_realisation.csv",
                        new Label(
                                "pembukuan " + place.node() + " " + place.month() + " hilang",
                                "the booking " + place.node() + " " + place.month() + " is gone"),
                        APPEND));
    }

    private static long scaled(BigDecimal number, int scale) {
        return number.movePointRight(scale).longValueExact();
    }
}
