package id.lini.server.check;

import id.lini.shared.text.Label;

/** What a printed cell says: the column of the report it stands in. */
public enum PrintedColumn {
    /** Target of an indicator. */
    TARGET(Kind.QUANTITY, "target", "target"),
    /** Realisation of an indicator. */
    REALISATION(Kind.QUANTITY, "realisasi", "realisation"),
    /** Percent of realisation against target. */
    CAPAIAN(Kind.PERCENT, "capaian", "capaian"),
    /** Words that judge: a class of a scale, or "di atas target". */
    PREDICATE(Kind.WORDS, "predikat", "predicate"),
    /** Words that compare with the year before: "meningkat", "menurun", "sama". */
    TREND(Kind.WORDS, "kecenderungan", "trend"),
    /** Target at the end of the medium-term plan. */
    END_TARGET(Kind.QUANTITY, "target akhir", "end target"),
    /** Percent of realisation against the end target. */
    END_PERCENT(Kind.PERCENT, "persen target akhir", "percent of end target"),
    /** Budget. */
    PAGU(Kind.MONEY, "pagu", "budget"),
    /** Money spent. */
    BUDGET_REALISATION(Kind.MONEY, "realisasi anggaran", "spending"),
    /** Percent of spending against budget. */
    BUDGET_PERCENT(Kind.PERCENT, "persen anggaran", "percent of budget"),
    /** Budget less spending. */
    REMAINDER(Kind.MONEY, "sisa anggaran", "money left"),
    /** Target after less target before a change of plan. */
    TARGET_CHANGE(Kind.QUANTITY, "perubahan target", "change of target"),
    /** Budget after less budget before a change of plan. */
    PAGU_CHANGE(Kind.MONEY, "perubahan pagu", "change of budget"),
    /** A number of people, groups, things. */
    COUNT(Kind.QUANTITY, "jumlah", "count"),
    /** Percent of a count in its total. */
    SHARE(Kind.PERCENT, "bagian (persen)", "share (percent)"),
    /** Points that add up, such as an evaluation's components. */
    SCORE(Kind.QUANTITY, "nilai", "score");

    /** How the cells of a column behave. */
    enum Kind {
        QUANTITY,
        MONEY,
        PERCENT,
        WORDS
    }

    private final Kind kind;
    private final Label word;

    PrintedColumn(Kind kind, String id, String en) {
        this.kind = kind;
        this.word = new Label(id, en);
    }

    Kind kind() {
        return kind;
    }

    /** Its name for people. */
    public Label word() {
        return word;
    }

    /** Whether only an indicator has such a figure. */
    boolean ofIndicator() {
        return this == TARGET
                || this == REALISATION
                || this == CAPAIAN
                || this == PREDICATE
                || this == TREND
                || this == END_TARGET
                || this == END_PERCENT;
    }

    boolean money() {
        return kind == Kind.MONEY || this == BUDGET_PERCENT;
    }
}
