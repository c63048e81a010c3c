package id.lini.server.closing;

import java.time.Instant;

/**
 * A report about a closed quarter, decided on after closing. It changes the open quarter's figures, never the closed ones.
 *
 * @param period as in the report
 * @param counts whether it counts since then; false where one that counted was taken back or replaced
 * @param person who decided
 */
public record LateReport(
        String entry, String form, String unit, String period, boolean counts, String person, Instant at) {}
