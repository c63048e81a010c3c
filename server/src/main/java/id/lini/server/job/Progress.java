package id.lini.server.job;

import id.lini.shared.text.Label;

/** Where long work says how far it is; called as often as it likes. */
@FunctionalInterface
public interface Progress {
    /** Nobody looks. */
    Progress UNSEEN = (what, done, all) -> {};

    /**
     * Says how far it is.
     *
     * @param what is being done now
     * @param done steps behind it, 0 to {@code all}
     * @param all steps, above 0
     */
    void at(Label what, int done, int all);
}
