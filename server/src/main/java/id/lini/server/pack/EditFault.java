package id.lini.server.pack;

import id.lini.shared.text.Label;
import java.util.Optional;

/**
 * Why a change on a page is refused.
 *
 * @param field of the page; empty where it concerns none of them alone
 * @param column of the pack's file
 * @param mend how to mend it, where that is more than the fault says
 */
public record EditFault(String field, String column, Label what, Optional<Label> mend) {
    /** At one field, found on the page itself. */
    public static EditFault at(String field, Label what) {
        return new EditFault(field, "", what, Optional.empty());
    }
}
