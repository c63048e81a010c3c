package id.lini.server.office;

import id.lini.server.persistence.Sql;
import id.lini.server.plan.PlanReader;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.login.SignedIn;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Brings an approved entry to what figures read: a value as a further statement of its period, money as a booking of the
 * difference to what stood. Both are added to only, and dated with the day of approval, so that a figure as of an earlier
 * day stays what it was.
 */
@Singleton
final class Postings {
    private final Sql sql;
    private final Registry registry;

    Postings(Sql sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /** Call it within the write that approves. */
    void post(SignedIn approver, OfficeEntry entry, LocalDate today) {
        if (entry.place().kind() == OfficeKind.VALUE) {
            value(approver, entry, today);
        } else {
            booking(approver, entry, today);
        }
    }

    private void value(SignedIn approver, OfficeEntry entry, LocalDate today) {
        Place place = entry.place();
        Evidence evidence = entry.evidence();
        sql.update(
                "INSERT INTO stated_value (agency, year, indicator, component, period, posted, entry, value, source,"
                        + " number, dated, file, sha256, entered_by, approved_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                approver.agency().value(),
                place.year(),
                place.subject(),
                place.component(),
                place.period(),
                today.toString(),
                entry.id(),
                entry.value(),
                evidence.kind(),
                evidence.number(),
                evidence.dated().toString(),
                evidence.file(),
                evidence.sha256(),
                entry.enteredBy().value(),
                approver.person().value());
    }

    private void booking(SignedIn approver, OfficeEntry entry, LocalDate today) {
        Place place = entry.place();
        long total = new BigDecimal(entry.value())
                .movePointRight(PlanReader.MONEY_SCALE)
                .longValueExact();
        sql.update(
                "INSERT INTO budget_realisation (agency, year, node, month, posted, entry, amount_e2, source)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                approver.agency().value(),
                place.year(),
                place.subject(),
                place.period(),
                today.toString(),
                entry.id(),
                total - booked(approver.agency().value(), place),
                words(approver, entry));
    }

    /** In sen, what stands for a node and month. */
    private long booked(String agency, Place place) {
        return sql
                .list(
                        "SELECT COALESCE(SUM(amount_e2), 0) AS booked FROM budget_realisation"
                                + " WHERE agency = ? AND year = ? AND node = ? AND month = ?",
                        row -> row.getLong("booked"),
                        agency,
                        place.year(),
                        place.subject(),
                        place.period())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private String words(SignedIn approver, OfficeEntry entry) {
        RegistrySnapshot registers = registry.of(approver.agency());
        Evidence evidence = entry.evidence();
        return "Isian kantor: " + evidence.kind() + " " + evidence.number() + " tanggal " + evidence.dated()
                + "; diisi " + registers.nameOf(entry.enteredBy()) + ", disetujui " + approver.name();
    }
}
