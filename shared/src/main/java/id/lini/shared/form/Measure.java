package id.lini.shared.form;

/** How an item's counts behave over time. */
public enum Measure {
    /** Happens and adds up over months: acceptors, people reached, cases. */
    FLOW,
    /** Stands at a moment: PUS, active users, groups. Over time the latest value, never the sum. */
    STOCK
}
