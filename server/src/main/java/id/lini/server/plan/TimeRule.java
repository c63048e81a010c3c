package id.lini.server.plan;

import id.lini.shared.text.Label;

/** How the months of a year make one realisation. */
public enum TimeRule {
    /** Added up. Never of a stock. */
    SUM("dijumlahkan", "added up"),
    /** The last month that says something. */
    LATEST("nilai terakhir", "the latest value"),
    /** The mean of the months that say something. */
    MEAN("rata-rata bulan", "the mean of the months"),
    /** How many different units had any. */
    DISTINCT("unit berbeda", "different units"),
    /** Added up since January of a base year. */
    CUMULATIVE("dijumlahkan sejak tahun dasar", "added up since the base year");

    private final Label word;

    TimeRule(String id, String en) {
        this.word = new Label(id, en);
    }

    /** The words for people. */
    public Label word() {
        return word;
    }
}
