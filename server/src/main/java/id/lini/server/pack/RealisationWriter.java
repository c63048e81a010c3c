package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import id.lini.server.plan.Booking;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes money that was booked and values that were stated. Both are append-only: new rows are added, a row that is gone
 * or different is a fault, unless its node or indicator is gone with it, which then ends.
 */
@Singleton
final class RealisationWriter {
    private static final Label APPEND = new Label(
            "Kembalikan barisnya, dan tambahkan baris selisih dengan tanggal posted lain",
            "Put the row back, and add a row with the difference and another posted date");
    private static final Label RESTATE = new Label(
            "Kembalikan barisnya, dan tambahkan baris dengan nilai baru dan tanggal posted yang lebih akhir",
            "Put the row back, and add a row with the new value and a later posted date");

    private final Sql sql;

    RealisationWriter(Sql sql) {
        this.sql = sql;
    }

    void write(String agency, Map<Integer, Remains> kept, PackPlan plan, PackFaults faults) {
        bookings(agency, kept, plan.spent(), faults);
        Map<Subject, String> stored = stated(agency, kept.keySet());
        values(agency, plan.external(), stored, faults);
        values(agency, plan.office(), stored, faults);
        stored.keySet().stream()
                .filter(subject -> subject.entry().isEmpty())
                .filter(subject -> !kept.get(subject.year()).indicators().dropped(subject.indicator()))
                .forEach(subject -> faults.file(
                        "external_values.csv / office_values.csv",
                        new Label(
                                "nilai " + subject.indicator() + " " + subject.period() + " hilang",
                                "the value " + subject.indicator() + " " + subject.period() + " is gone"),
                        RESTATE));
    }

    /** {@code entry}: what was entered in the office, on a page, need not be in a pack. */
    private record Place(int year, String node, String month, String posted, String entry) {}

    private record Entry(long amount, String source) {}

    private void bookings(
            String agency, Map<Integer, Remains> kept, List<Placed<PackPlan.Spent>> spent, PackFaults faults) {
        Map<Place, Entry> stored = new HashMap<>();
        for (int year : kept.keySet()) {
            sql.list(
                            "SELECT node, month, posted, entry, amount_e2, source FROM budget_realisation"
                                    + " WHERE agency = ? AND year = ?",
                            row -> Map.entry(
                                    new Place(
                                            year,
                                            row.getString("node"),
                                            row.getString("month"),
                                            row.getString("posted"),
                                            row.getString("entry")),
                                    new Entry(row.getLong("amount_e2"), row.getString("source"))),
                            agency,
                            year)
                    .forEach(row -> stored.put(row.getKey(), row.getValue()));
        }
        for (Placed<PackPlan.Spent> row : spent) {
            Booking booking = row.value().booking();
            Place place = new Place(
                    row.value().year(),
                    booking.node(),
                    booking.month().toString(),
                    booking.posted().toString(),
                    row.value().entry());
            Entry entry = new Entry(PlanWriter.sen(booking.amount()), booking.source());
            if (!stored.containsKey(place)) {
                sql.update(
                        "INSERT INTO budget_realisation (agency, year, node, month, posted, entry, amount_e2, source)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        place.node(),
                        place.month(),
                        place.posted(),
                        place.entry(),
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
        stored.keySet().stream()
                .filter(place -> place.entry().isEmpty())
                .filter(place -> !kept.get(place.year()).nodes().dropped(place.node()))
                .forEach(place -> faults.file(
                        "budget_realisation.csv",
                        new Label(
                                "pembukuan " + place.node() + " " + place.month() + " hilang",
                                "the booking " + place.node() + " " + place.month() + " is gone"),
                        APPEND));
    }

    /** One entered in the office, on a page, need not be in a pack. */
    private record Subject(int year, String indicator, String component, String period, String posted, String entry) {}

    private Map<Subject, String> stated(String agency, Set<Integer> years) {
        Map<Subject, String> stored = new HashMap<>();
        for (int year : years) {
            sql.list(
                            "SELECT indicator, component, period, posted, entry, value FROM stated_value"
                                    + " WHERE agency = ? AND year = ?",
                            row -> Map.entry(
                                    new Subject(
                                            year,
                                            row.getString("indicator"),
                                            row.getString("component"),
                                            row.getString("period"),
                                            row.getString("posted"),
                                            row.getString("entry")),
                                    row.getString("value")),
                            agency,
                            year)
                    .forEach(row -> stored.put(row.getKey(), row.getValue()));
        }
        return stored;
    }

    private void values(
            String agency, List<Placed<PackPlan.Stated>> rows, Map<Subject, String> stored, PackFaults faults) {
        for (Placed<PackPlan.Stated> row : rows) {
            PackPlan.Stated each = row.value();
            Subject found = subject(each);
            if (!stored.containsKey(found)) {
                insert(agency, each);
            } else if (!stored.remove(found).equals(each.value().plain())) {
                faults.at(
                        row,
                        "value",
                        new Label(
                                "nilai ini sudah tersimpan dengan isi lain",
                                "this value is stored with another content"),
                        RESTATE);
            }
        }
    }

    private static Subject subject(PackPlan.Stated each) {
        return new Subject(
                each.year(),
                each.indicator(),
                each.component(),
                each.period(),
                each.posted().toString(),
                each.entry());
    }

    private void insert(String agency, PackPlan.Stated each) {
        sql.update(
                "INSERT INTO stated_value (agency, year, indicator, component, period, posted, entry, value, source,"
                        + " number, dated, file, sha256, entered_by, approved_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                agency,
                each.year(),
                each.indicator(),
                each.component(),
                each.period(),
                each.posted().toString(),
                each.entry(),
                each.value().plain(),
                each.source(),
                each.number(),
                each.dated().map(LocalDate::toString),
                each.file(),
                each.sha256(),
                each.enteredBy(),
                each.approvedBy());
    }
}
