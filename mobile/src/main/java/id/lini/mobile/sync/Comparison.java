package id.lini.mobile.sync;

import java.time.Instant;
import java.util.Objects;

/**
 * What the phone and the server hold of this officer's work, side by side.
 *
 * @param here entries for which the phone has the server's receipt
 * @param there entries of this phone that the server holds
 * @param same whether both hold the same, in the same states
 * @param at when it was compared, by the server's clock
 */
public record Comparison(long here, long there, boolean same, Instant at) {

    /** Checks that nothing is missing. */
    public Comparison {
        Objects.requireNonNull(at, "at is null");
    }
}
