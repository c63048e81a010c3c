package id.lini.server.plandesk;

/** Whether a version of the plan may still be changed on a page, and why not. */
public enum Lock {
    /** It may. */
    OPEN,
    /** Somebody locked it. */
    LOCKED,
    /** A later version of the year was decided. */
    SUPERSEDED,
    /** A closed quarter stands on it. */
    CLOSED;

    /** Whether it may be changed. */
    public boolean open() {
        return this == OPEN;
    }

    /** The key of its words. */
    public String key() {
        return "plandesk.lock." + name();
    }
}
