package id.lini.server.achievement;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads an agency's policies of a year. Within a transaction. */
@Singleton
final class PolicyReader {
    /** In the store and in packs: no bound. */
    private static final String NONE = "none";

    private final Sql sql;

    PolicyReader(Sql sql) {
        this.sql = sql;
    }

    /** The agency's own first. */
    List<CapaianPolicy> policies(String agency, int year) {
        return sql.list(
                "SELECT * FROM plan_policy WHERE agency = ? AND year = ? ORDER BY position",
                row -> policy(agency, row),
                agency,
                year);
    }

    private CapaianPolicy policy(String agency, ResultSet row) throws SQLException {
        return new CapaianPolicy(
                row.getString("policy"),
                row.getString("legal"),
                constant(CapaianPolicy.LowerIsBetter.class, row, "lower_is_better"),
                constant(CapaianPolicy.Ordinal.class, row, "ordinal"),
                constant(CapaianPolicy.ZeroRealisation.class, row, "zero_realisation"),
                new CapaianPolicy.Bounds(bound(row, "cap"), bound(row, "floor"), bound(row, "children_cap")),
                new CapaianPolicy.Printed(
                        row.getInt("decimals"),
                        constant(CapaianPolicy.Rounding.class, row, "rounding"),
                        row.getString("realisation_rounded").equals("before")),
                constant(CapaianPolicy.Children.class, row, "children"),
                constant(CapaianPolicy.SasaranScore.class, row, "sasaran_score"),
                Optional.ofNullable(row.getString("predicates")).map(scale -> scale(agency, scale)));
    }

    private PredicateScale scale(String agency, String id) {
        return new PredicateScale(
                id,
                sql.list(
                        "SELECT * FROM predicate WHERE agency = ? AND scale = ? ORDER BY position",
                        row -> new PredicateScale.Bound(
                                row.getString("predicate"),
                                number(row, "from_value"),
                                row.getString("from_included").equals("yes"),
                                number(row, "to_value"),
                                row.getString("to_included").equals("yes"),
                                number(row, "midpoint")),
                        agency,
                        id));
    }

    private static Optional<BigDecimal> bound(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column))
                .filter(text -> !text.equals(NONE))
                .map(BigDecimal::new);
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(BigDecimal::new);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }
}
