package id.lini.server.review;

import id.lini.server.audit.AuditAction;

/** What a decision did, as it is recorded: what was wished, and at which of two levels it fell. */
public enum Deed {
    /** It counts from now on. */
    APPROVE(AuditAction.ENTRY_APPROVE),
    /** Approved or chosen at the first of two levels: it does not count yet. */
    APPROVE_FIRST(AuditAction.ENTRY_APPROVE_FIRST),
    /** Given back to the officer. */
    RETURN(AuditAction.ENTRY_RETURN),
    /** The last decision was taken back. */
    REOPEN(AuditAction.ENTRY_REOPEN),
    /** The approval at the first level was taken back. */
    UNDO_FIRST(AuditAction.ENTRY_UNDO_FIRST),
    /** Of several reports this one counts from now on. */
    CHOOSE(AuditAction.ENTRY_CHOOSE);

    private final AuditAction audited;

    Deed(AuditAction audited) {
        this.audited = audited;
    }

    /** What the audit log calls it. */
    AuditAction audited() {
        return audited;
    }
}
