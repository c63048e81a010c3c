package id.lini.server.plan;

import id.lini.shared.text.Label;

/** Where an indicator's realisation comes from. */
public enum Source {
    /** An expression over approved counts. */
    COUNT("Hitungan lapangan", "Field count"),
    /** Numerator by denominator, times a multiplier, over approved counts. */
    RATIO("Rasio lapangan", "Field ratio"),
    /** From named children of the plan. */
    ROLLUP("Gabungan anak", "Roll-up of children"),
    /** Published by somebody else. */
    EXTERNAL("Nilai dari luar", "External value"),
    /** Entered in the office with evidence. */
    OFFICE("Isian kantor", "Office entry");

    private final Label word;

    Source(String id, String en) {
        this.word = new Label(id, en);
    }

    /** Whether a formula over approved counts gives it. */
    public boolean computed() {
        return this == COUNT || this == RATIO;
    }

    /** The word for people. */
    public Label word() {
        return word;
    }
}
