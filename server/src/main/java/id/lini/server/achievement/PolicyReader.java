package id.lini.server.achievement;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Reads an agency's policy of a year. Within a transaction. */
@Singleton
final class PolicyReader {
    /** In the store and in packs: no highest percent. */
    static final String NO_CAP = "none";

    private final Sql sql;

    PolicyReader(Sql sql) {
        this.sql = sql;
    }

    Optional<CapaianPolicy> policy(String agency, int year) {
        return sql
                .list(
                        "SELECT lower_is_better, cap, decimals, rounding FROM capaian_policy"
                                + " WHERE agency = ? AND year = ?",
                        row -> new CapaianPolicy(
                                CapaianPolicy.LowerIsBetter.valueOf(upper(row.getString("lower_is_better"))),
                                Optional.of(row.getString("cap"))
                                        .filter(cap -> !cap.equals(NO_CAP))
                                        .map(BigDecimal::new),
                                row.getInt("decimals"),
                                CapaianPolicy.Rounding.valueOf(upper(row.getString("rounding")))),
                        agency,
                        year)
                .stream()
                .findFirst();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
