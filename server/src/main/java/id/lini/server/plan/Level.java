package id.lini.server.plan;

import id.lini.shared.text.Label;

/** The levels of the plan tree, from the top. */
public enum Level {
    /** Tujuan: what the agency is for. */
    TUJUAN("Tujuan", "Goal"),
    /** Sasaran: what is to be better, served by programmes. */
    SASARAN("Sasaran", "Target outcome"),
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

    /** Whether it stands above the programmes: mapped to them, not their parent. */
    public boolean aim() {
        return this == TUJUAN || this == SASARAN;
    }

    /** The word for people. */
    public Label word() {
        return word;
    }
}
