package id.lini.server.achievement;

import id.lini.shared.text.Label;

/** Why there is no figure. Never shown as 0 or 100. */
public enum Absence {
    /** Nobody has measured it yet. */
    NOT_MEASURED("belum diukur", "not measured yet"),
    /** It comes from outside, later. */
    AWAITED("menunggu nilai", "awaiting the value"),
    /** It is fed by the field, and nothing approved says anything about it. */
    NO_DATA("tidak ada data", "no data"),
    /** The plan's version gives no target. */
    NO_TARGET("tanpa target", "no target"),
    /** The formula divides by zero. */
    UNDEFINED("tidak terdefinisi", "undefined"),
    /** There is no budget to compare with. */
    NO_BUDGET("-", "-");

    private final Label word;

    Absence(String id, String en) {
        this.word = new Label(id, en);
    }

    /** The words on page and paper. */
    public Label word() {
        return word;
    }
}
