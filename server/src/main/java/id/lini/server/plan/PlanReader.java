package id.lini.server.plan;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads plans. Within a transaction. */
@Singleton
public final class PlanReader {
    /** Decimals of a target in the store. */
    public static final int TARGET_SCALE = 6;

    /** Decimals of money in the store. */
    public static final int MONEY_SCALE = 2;

    private final Sql sql;

    PlanReader(Sql sql) {
        this.sql = sql;
    }

    /** Every version of every year, newest year first, in each year the oldest decision first. */
    public List<PlanVersion> versions(String agency) {
        return sql.list(
                "SELECT year, version, decided_on, legal FROM plan_version WHERE agency = ?"
                        + " ORDER BY year DESC, CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END, decided_on, version",
                row -> new PlanVersion(
                        row.getInt("year"),
                        row.getString("version"),
                        Optional.ofNullable(row.getString("decided_on")).map(LocalDate::parse),
                        row.getString("legal")),
                agency);
    }

    /** One version of a year's plan; empty when there is none. */
    public Optional<Plan> plan(String agency, int year, String version) {
        return versions(agency).stream()
                .filter(each -> each.year() == year && each.id().equals(version))
                .findFirst()
                .map(found -> new Plan(
                        found,
                        nodes(agency, year),
                        indicators(agency, year),
                        amounts("SELECT indicator, value_e6 FROM target", TARGET_SCALE, agency, year, version),
                        amounts("SELECT node, amount_e2 FROM budget", MONEY_SCALE, agency, year, version),
                        bookings(agency, year)));
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

    private List<PlanNode> nodes(String agency, int year) {
        return sql.list(
                "SELECT code, parent, level, name, label FROM plan_node WHERE agency = ? AND year = ?"
                        + " ORDER BY position",
                row -> new PlanNode(
                        row.getString("code"),
                        Optional.ofNullable(row.getString("parent")),
                        constant(Level.class, row, "level"),
                        row.getString("name"),
                        row.getString("label")),
                agency,
                year);
    }

    private List<Indicator> indicators(String agency, int year) {
        return sql.list(
                "SELECT indicator, node, name, unit, direction, source, formula, decimals FROM indicator"
                        + " WHERE agency = ? AND year = ? ORDER BY position",
                row -> new Indicator(
                        row.getString("indicator"),
                        row.getString("node"),
                        row.getString("name"),
                        row.getString("unit"),
                        constant(Direction.class, row, "direction"),
                        constant(Source.class, row, "source"),
                        row.getString("formula"),
                        row.getInt("decimals")),
                agency,
                year);
    }

    private Map<String, BigDecimal> amounts(String select, int scale, Object... key) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        sql.list(
                        select + " WHERE agency = ? AND year = ? AND version = ?",
                        row -> Map.entry(row.getString(1), BigDecimal.valueOf(row.getLong(2), scale)),
                        key)
                .forEach(amount -> amounts.put(amount.getKey(), plain(amount.getValue())));
        return amounts;
    }

    private List<Booking> bookings(String agency, int year) {
        return sql.list(
                "SELECT node, month, posted, amount_e2, source FROM budget_realisation WHERE agency = ? AND year = ?"
                        + " ORDER BY node, month, posted",
                row -> new Booking(
                        row.getString("node"),
                        YearMonth.parse(row.getString("month")),
                        LocalDate.parse(row.getString("posted")),
                        plain(BigDecimal.valueOf(row.getLong("amount_e2"), MONEY_SCALE)),
                        row.getString("source")),
                agency,
                year);
    }

    /** Without the zeros that only the store's scale put behind the comma. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }
}
