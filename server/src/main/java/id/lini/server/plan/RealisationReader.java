package id.lini.server.plan;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what was realised outside the field: bookings of money and stated values. Within a transaction. */
@Singleton
public final class RealisationReader {
    /** The office's entry behind a row, where there is one here: a pack may bring rows that were entered elsewhere. */
    private static final String ENTERED =
            ", (SELECT o.entry FROM office_entry o WHERE o.agency = r.agency" + " AND o.entry = r.entry) AS entered";

    private final Sql sql;

    RealisationReader(Sql sql) {
        this.sql = sql;
    }

    /** The last month in which money was booked in a year; empty when none was. */
    public Optional<YearMonth> lastBooked(String agency, int year) {
        return sql
                .list(
                        "SELECT MAX(month) AS month FROM budget_realisation WHERE agency = ? AND year = ?",
                        row -> Optional.ofNullable(row.getString("month")),
                        agency,
                        year)
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(YearMonth::parse);
    }

    /** Rupiah by sub-kegiatan up to a month, as far as it was posted by a day; a node without a booking is not in it. */
    public Map<String, BigDecimal> spent(String agency, int year, YearMonth last, LocalDate known) {
        Map<String, BigDecimal> spent = new HashMap<>();
        sql.list(
                        "SELECT node, SUM(amount_e2) AS amount FROM budget_realisation WHERE agency = ? AND year = ?"
                                + " AND month <= ? AND posted <= ? GROUP BY node",
                        row -> Map.entry(
                                row.getString("node"),
                                Rows.plain(BigDecimal.valueOf(row.getLong("amount"), PlanReader.MONEY_SCALE))),
                        agency,
                        year,
                        last.toString(),
                        known.toString())
                .forEach(row -> spent.put(row.getKey(), row.getValue()));
        return spent;
    }

    /** Each booking up to a month, as far as it was posted by a day. */
    public List<Booking> bookings(String agency, int year, YearMonth last, LocalDate known) {
        return sql.list(
                "SELECT node, month, posted, amount_e2, source" + ENTERED + " FROM budget_realisation r"
                        + " WHERE agency = ? AND year = ? AND month <= ? AND posted <= ? ORDER BY node, month, posted",
                row -> new Booking(
                        row.getString("node"),
                        YearMonth.parse(row.getString("month")),
                        LocalDate.parse(row.getString("posted")),
                        Rows.plain(BigDecimal.valueOf(row.getLong("amount_e2"), PlanReader.MONEY_SCALE)),
                        row.getString("source"),
                        Rows.text(row, "entered")),
                agency,
                year,
                last.toString(),
                known.toString());
    }

    /**
     * The values that stand on a day, of a year up to a month: of each period the one posted last.
     *
     * @param proven whether their evidence is read with them
     * @return oldest period first, of those that end together (June, and the second quarter) the one posted first
     */
    public List<StatedValue> stated(String agency, int year, YearMonth last, LocalDate known, boolean proven) {
        String columns = proven ? "r.*" + ENTERED : "indicator, component, period, posted, value";
        Map<String, StatedValue> standing = new LinkedHashMap<>();
        sql
                .list(
                        "SELECT " + columns + " FROM stated_value r WHERE agency = ? AND year = ? AND posted <= ?"
                                + " ORDER BY indicator, component, period, posted, entry",
                        row -> new StatedValue(
                                row.getString("indicator"),
                                row.getString("component"),
                                row.getString("period"),
                                StatedValue.endOf(row.getString("period"), year),
                                LocalDate.parse(row.getString("posted")),
                                row.getString("value"),
                                proven ? evidence(row) : StatedValue.Evidence.NONE),
                        agency,
                        year,
                        known.toString())
                .stream()
                .filter(value -> !value.month().isAfter(last))
                .forEach(value ->
                        standing.put(value.indicator() + "/" + value.component() + "/" + value.period(), value));
        return standing.values().stream()
                .sorted(Comparator.comparing(StatedValue::month).thenComparing(StatedValue::posted))
                .toList();
    }

    private static StatedValue.Evidence evidence(ResultSet row) throws SQLException {
        return new StatedValue.Evidence(
                row.getString("source"),
                row.getString("number"),
                Rows.text(row, "dated").map(LocalDate::parse),
                row.getString("file"),
                row.getString("sha256"),
                row.getString("entered_by"),
                row.getString("approved_by"),
                Rows.text(row, "entered"));
    }
}
