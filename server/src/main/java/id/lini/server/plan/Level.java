package id.lini.server.plan;

import id.lini.shared.text.Label;

/** The levels of the plan tree, from the top. */
public enum Level {
    /** Urusan pemerintahan. */
    URUSAN("Urusan", "Affair"),
    /** Bidang urusan. */
    BIDANG_URUSAN("Bidang urusan", "Field of affairs"),
    /** Program. */
    PROGRAM("Program", "Programme"),
    /** Kegiatan. */
    KEGIATAN("Kegiatan", "Activity"),
    /** Sub-kegiatan: has the budget. */
    SUB_KEGIATAN("Sub-kegiatan", "Sub-activity");

    private final Label word;

    Level(String id, String en) {
        this.word = new Label(id, en);
    }

    /** The word for people. */
    public Label word() {
        return word;
    }
}
