package id.lini.server.pack;

import id.lini.shared.text.Label;

/**
 * Why a change on a page is refused.
 *
 * @param field of the page; empty where it concerns none of them alone
 * @param column of the pack's file
 */
public record EditFault(String field, String column, Label what, Label mend) {
    /** At one field, found on the page itself. */
    public static EditFault at(String field, Label what, Label mend) {
        return new EditFault(field, "", what, mend);
    }
}
