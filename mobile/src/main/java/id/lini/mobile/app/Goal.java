package id.lini.mobile.app;

import java.util.List;
import java.util.Objects;

/**
 * A target of the officer's units with what they counted so far.
 *
 * @param title what is counted
 * @param form on which form
 * @param stock whether the last figure counts, and not the sum
 * @param tallies of the month, the quarter and the year, as far as each has a target
 */
public record Goal(String title, String form, boolean stock, List<Tally> tallies) {

    /** Checks that nothing is missing. */
    public Goal {
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(form, "form is null");
        tallies = List.copyOf(tallies);
    }
}
