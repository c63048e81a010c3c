package id.lini.server.check;

import id.lini.shared.text.Label;

/** How sure a finding is. */
public enum Sureness {
    /** No reading of the printed figures makes the cell right. */
    CERTAIN("pasti", "certain"),
    /** Contradicts the agency's rule; another known way of computing, or a missing row, would explain it. */
    LIKELY("sangat mungkin", "very likely"),
    /** Could be right in itself: figures rounded before printing, or a matter of judgement. */
    POSSIBLE("mungkin", "possible");

    private final Label word;

    Sureness(String id, String en) {
        this.word = new Label(id, en);
    }

    /** The word for people. */
    public Label word() {
        return word;
    }
}
