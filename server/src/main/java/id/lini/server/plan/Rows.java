package id.lini.server.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Reads cells of the plan's tables. */
final class Rows {
    private Rows() {}

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isEmpty());
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return text(row, column).map(LocalDate::parse);
    }

    static Optional<Integer> whole(ResultSet row, String column) throws SQLException {
        return text(row, column).map(Integer::valueOf);
    }

    static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return text(row, column).map(Rows::number);
    }

    /** As it was written; what an older store kept in millionths has no written decimals, so it loses its zeros. */
    static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        return text.contains("E") ? plain(number) : number;
    }

    /** Without the zeros that only the store's scale put behind the comma. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    static <E extends Enum<E>> Optional<E> optional(Class<E> type, ResultSet row, String column) throws SQLException {
        return text(row, column).map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }
}
