package id.lini.server.review;

import java.util.Objects;

/**
 * What proves a batch, checked when the page was made.
 *
 * @param number of the batch from its phone, empty when its bytes cannot be read
 * @param holds whether the phone's signature and the server's receipt fit the stored bytes
 * @param ahead whether the phone's clock ran ahead of the server's
 * @param troubles how often batches of this phone were refused for a gap, a fork or another fault
 */
public record Proof(String number, boolean holds, boolean ahead, int troubles) {

    /** Checks that nothing is missing. */
    public Proof {
        Objects.requireNonNull(number, "number is null");
    }
}
