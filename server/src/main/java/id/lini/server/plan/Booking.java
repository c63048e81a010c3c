package id.lini.server.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * Money spent by a sub-kegiatan in a month. Never changed: a mend is a further booking with the difference.
 *
 * @param amount rupiah
 * @param source where the figure stands, for whoever checks it
 * @param entry the office's entry that it was booked from, with its evidence; empty for one that came with the pack
 */
public record Booking(
        String node, YearMonth month, LocalDate posted, BigDecimal amount, String source, Optional<String> entry) {
    /** Checks that nothing is missing. */
    public Booking {
        Objects.requireNonNull(node, "node is null");
        Objects.requireNonNull(month, "month is null");
        Objects.requireNonNull(posted, "posted is null");
        Objects.requireNonNull(amount, "amount is null");
        Objects.requireNonNull(source, "source is null");
        Objects.requireNonNull(entry, "entry is null");
    }

    /** One that came with a pack. */
    public Booking(String node, YearMonth month, LocalDate posted, BigDecimal amount, String source) {
        this(node, month, posted, amount, source, Optional.empty());
    }
}
