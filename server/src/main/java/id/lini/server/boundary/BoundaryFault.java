package id.lini.server.boundary;

import id.lini.shared.text.Label;
import java.util.Objects;

/**
 * One thing wrong with a file of boundaries.
 *
 * @param feature from 1, in the order of the file; 0 for the whole file
 * @param member of the feature, empty for all of it
 */
public record BoundaryFault(int feature, String member, Label what, Label mend) {
    /** Checks that nothing is missing. */
    public BoundaryFault {
        Objects.requireNonNull(member, "member is null");
        Objects.requireNonNull(what, "what is null");
        Objects.requireNonNull(mend, "mend is null");
    }
}
