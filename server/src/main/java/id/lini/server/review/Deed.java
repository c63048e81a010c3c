package id.lini.server.review;

/** What a decision did, as it is recorded: what was wished, and at which of two levels it fell. */
public enum Deed {
    /** It counts from now on. */
    APPROVE,
    /** Approved or chosen at the first of two levels: it does not count yet. */
    APPROVE_FIRST,
    /** Given back to the officer. */
    RETURN,
    /** The last decision was taken back. */
    REOPEN,
    /** The approval at the first level was taken back. */
    UNDO_FIRST,
    /** Of several reports this one counts from now on. */
    CHOOSE
}
