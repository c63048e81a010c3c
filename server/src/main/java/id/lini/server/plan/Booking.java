package id.lini.server.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Money spent by a sub-kegiatan in a month. Never changed: a mend is a further booking with the difference.
 *
 * @param amount rupiah
 * @param source where the figure stands, for whoever checks it
 */
public record Booking(String node, YearMonth month, LocalDate posted, BigDecimal amount, String source) {
    /** Checks that nothing is missing. */
    public Booking {
        Objects.requireNonNull(node, "node is null");
        Objects.requireNonNull(month, "month is null");
        Objects.requireNonNull(posted, "posted is null");
        Objects.requireNonNull(amount, "amount is null");
        Objects.requireNonNull(source, "source is null");
    }
}
