package id.lini.server.check;

import id.lini.shared.text.Label;

/** The rules by their stable codes. */
public enum RuleCode {
    /** A number in a form that was not declared, or no number at all. */
    NUMBER_FORM("Angka tidak tertulis dalam bentuk yang dinyatakan", "The number is not written in the declared form"),
    /** A percent that target and realisation do not give. */
    CAPAIAN_PERCENT(
            "Persen capaian tidak sama dengan hitungan dari target dan realisasi",
            "The percent is not what target and realisation give"),
    /** A percent of money that budget and spending do not give. */
    BUDGET_PERCENT(
            "Persen anggaran tidak sama dengan realisasi / pagu", "The percent of money is not spending / budget"),
    /** Cut off instead of rounded. */
    TRUNCATED("Persen dipotong, bukan dibulatkan", "The percent is cut off instead of rounded"),
    /** Rounded to 100 although it is not 100. */
    ROUNDED_TO_FULL("Dicetak 100 padahal tidak tepat 100", "Printed as 100 though it is not exactly 100"),
    /** Holds only for figures that were rounded before they were printed. */
    ROUNDED_INPUT(
            "Hanya cocok bila realisasi atau target yang tercetak sudah dibulatkan",
            "Holds only if the printed realisation or target was rounded before"),
    /** Lower is better, computed as if higher were. */
    LOWER_AS_HIGHER("Makin rendah makin baik, tetapi dihitung R / T", "Lower is better, but computed as R / T"),
    /** Target and realisation, or budget and spending, in each other's column. */
    SWAPPED_COLUMNS("Dua kolom tertukar", "Two columns are swapped"),
    /** The cap of the policy is not applied, or one it does not have is. */
    CAP("Batas atas capaian tidak sesuai kebijakan", "The cap on the percent is not the policy's"),
    /** Copied from another column. */
    COPIED_PERCENT("Persen disalin dari kolom lain", "The percent is copied from another column"),
    /** Computed with a figure that another table prints. */
    OTHER_FIGURE("Persen dihitung dari angka yang tercetak di tempat lain", "Computed from a figure printed elsewhere"),
    /** Percents of children added or averaged, where the ratio of the sums is meant. */
    ADDED_PERCENTS("Persen anak dijumlahkan atau dirata-ratakan", "The children's percents were added or averaged"),
    /** Absent printed as zero. */
    ZERO_FOR_ABSENT("Yang belum ada datanya dicetak 0", "What has no data is printed as 0"),
    /** Absent or zero printed as 100. */
    FULL_FOR_ABSENT("Yang nol atau belum ada datanya dicetak 100", "What is zero or has no data is printed as 100"),
    /** A sum of money over the plan's children. */
    SUM_OF_CHILDREN("Jumlah anak tidak sama dengan induknya", "The children do not add up to their parent"),
    /** A total over dimensions or areas. */
    TOTAL("Jumlah bagian tidak sama dengan totalnya", "The parts do not add up to their total"),
    /** A share of a total. */
    SHARE("Persen bagian tidak sama dengan bagian / total", "The share is not part / total"),
    /** One indicator with two values. */
    TWO_VALUES("Angka yang sama dicetak dengan dua nilai", "One figure is printed with two values"),
    /** One indicator with two targets. */
    TWO_TARGETS("Indikator yang sama dicetak dengan dua target", "One indicator is printed with two targets"),
    /** The figures of two rows in each other's place. */
    SWAPPED_ROWS("Angka dua baris tertukar", "The figures of two rows are swapped"),
    /** The same name and target above and below, with two values. */
    PARENT_AND_CHILD(
            "Induk dan anak dengan nama dan target yang sama, nilainya berbeda",
            "Parent and child of one name and target have two values"),
    /** Blank in one table, printed in another. */
    BLANK(
            "Sel kosong, padahal tercetak di tabel lain atau seharusnya ada",
            "The cell is blank though another table prints it or it must be there"),
    /** Units that do not fit each other or the indicator's name. */
    UNIT("Satuan tidak cocok", "The unit does not fit"),
    /** A roll-up that its named children do not give. */
    ROLLUP_MEAN("Rata-rata anak tidak sama dengan induknya", "The mean of the children is not the parent's figure"),
    /** Before and change do not give after. */
    BEFORE_AND_AFTER("Sebelum + perubahan tidak sama dengan sesudah", "Before + change is not after"),
    /** Budget less spending is not what is left. */
    REMAINDER("Pagu - realisasi tidak sama dengan sisa", "Budget - spending is not what is left"),
    /** More spent than there was. */
    OVERSPENT("Realisasi anggaran melebihi pagu", "More was spent than the budget"),
    /** A predicate that the scale does not give. */
    PREDICATE("Predikat tidak sesuai dengan angkanya", "The predicate does not fit the figure"),
    /** A trend that the figures do not show. */
    TREND("Kecenderungan tidak sesuai dengan angkanya", "The trend does not fit the figures"),
    /** Money spent and nothing done. */
    MONEY_WITHOUT_OUTPUT("Anggaran terserap tanpa keluaran", "Money was spent without output"),
    /** Something done and no money spent. */
    OUTPUT_WITHOUT_MONEY("Ada keluaran tanpa anggaran terserap", "There is output without spending"),
    /** No later target reaches what was there before. */
    BELOW_BASELINE(
            "Semua target lebih buruk dari realisasi sebelumnya", "Every target is worse than the last realisation"),
    /** Under another year than elsewhere. */
    YEAR_COLUMN("Angka berada di kolom tahun yang lain", "The figure stands under another year"),
    /** A gap in the numbers of the rows. */
    NUMBERING("Nomor urut baris meloncat", "The numbers of the rows have a gap"),
    /** A score of an agency or sasaran that its indicators do not give. */
    SCORE("Nilai capaian tidak berasal dari capaian indikator", "The score does not come from the indicators");

    private final Label text;

    RuleCode(String id, String en) {
        this.text = new Label(id, en);
    }

    /** What the rule says is wrong. */
    public Label text() {
        return text;
    }
}
