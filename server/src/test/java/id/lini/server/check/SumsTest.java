package id.lini.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Money over the plan's tree, totals over dimensions and areas, shares, and what stands beside them in a row. */
class SumsTest {
    private static Prints tree() {
        return new Prints()
                .planned("P", "", "I")
                .planned("P.1", "P", "1.")
                .planned("P.2", "P", "2.")
                .planned("P.1.1", "P.1", "1.1")
                .planned("P.1.2", "P.1", "1.2")
                .planned("P.2.1", "P.2", "2.1");
    }

    private static Prints money(Prints prints, int line, String node, String amount) {
        return prints.line(line).node(node).cell(PrintedColumn.BUDGET_REALISATION, amount);
    }

    private static Prints money(String top, String one, String two, String... leaves) {
        Prints prints = money(tree(), 1, "P", top);
        money(prints, 2, "P.1", one);
        money(prints, 3, "P.1.1", leaves[0]);
        money(prints, 4, "P.1.2", leaves[1]);
        money(prints, 5, "P.2", two);
        return money(prints, 6, "P.2.1", leaves[2]);
    }

    @Test
    void rightSumsAreLeftInPeace() {
        assertThat(money("600", "300", "300", "100", "200", "300").told()).isEmpty();
    }

    @Test
    void theLevelThatTheOneAboveContradictsIsWrong() {
        assertThat(money("600", "310", "300", "100", "200", "300").told())
                .containsExactly("SUM_OF_CHILDREN CERTAIN 2 BUDGET_REALISATION 310 -> 300");
        assertThat(money("650", "300", "300", "100", "200", "300").told())
                .containsExactly("SUM_OF_CHILDREN LIKELY 1 BUDGET_REALISATION 650 -> 600");
    }

    @Test
    void aChildWhosePercentHoldsOnlyWithTheRestIsWrong() {
        Prints prints = tree();
        prints.line(1).node("P.1").money("1000", "500", "50.00");
        prints.line(2).node("P.1.1").money("400", "140", "41.00");
        prints.line(3).node("P.1.2").money("600", "336", "56.00");
        assertThat(prints.told())
                .contains("SUM_OF_CHILDREN CERTAIN 2 BUDGET_REALISATION 140 -> 164")
                .hasSize(2);
    }

    @Test
    void swappedDigitsOfAChildAreSeen() {
        assertThat(money("600000", "300000", "300000", "132000", "186000", "300000")
                        .told())
                .containsExactly("SUM_OF_CHILDREN CERTAIN 4 BUDGET_REALISATION 186000 -> 168000");
    }

    @Test
    void aTableThatListsOnlySomeChildrenIsNotBlamed() {
        Prints prints = money("600", "300", "300", "100", "200", "300").table("Di bawah 90 persen");
        money(prints, 20, "P.1", "300");
        assertThat(money(prints, 21, "P.1.1", "100").told()).isEmpty();
    }

    @Test
    void theTotalOfATableIsTheSumOfItsHighestRows() {
        Prints prints = money("600", "300", "300", "100", "200", "300");
        assertThat(prints.line(9).cell(PrintedColumn.BUDGET_REALISATION, "600").told())
                .isEmpty();
        assertThat(prints.table("Tabel 2")
                        .line(1)
                        .node("P")
                        .cell(PrintedColumn.PAGU, "900")
                        .line(2)
                        .cell(PrintedColumn.PAGU, "800")
                        .told())
                .containsExactly("SUM_OF_CHILDREN CERTAIN 2 PAGU 800 -> 900");
    }

    @Test
    void anUnreadableAmountIsToldOnceWithWhatItMustBe() {
        Prints prints = money(tree(), 1, "P.1", "300");
        money(prints, 2, "P.1.1", "100");
        prints.form(NumberForm.ID);
        assertThat(money(prints, 3, "P.1.2", "2.00.0000").told())
                .containsExactly("NUMBER_FORM CERTAIN 3 BUDGET_REALISATION 2.00.0000 -> 200");
    }

    private static Prints staff(String men, String women, String all) {
        Prints prints = new Prints().unit("orang");
        prints.line(1).item("Pegawai").split("sex", "l").cell(PrintedColumn.COUNT, men);
        prints.line(2).item("Pegawai").split("sex", "p").cell(PrintedColumn.COUNT, women);
        return prints.line(3).item("Pegawai").cell(PrintedColumn.COUNT, all);
    }

    @Test
    void partsOfASplitAddUp() {
        assertThat(staff("6", "20", "26").told()).isEmpty();
        assertThat(staff("6", "20", "29").told()).containsExactly("TOTAL LIKELY 3 COUNT 29 -> 26");
        assertThat(staff("6", "20", "25").told()).containsExactly("TOTAL CERTAIN 3 COUNT 25 -> 26");
    }

    @Test
    void aSubtotalAmongThePartsIsNotCountedTwice() {
        Prints prints = staff("6", "20", "26");
        prints.line(4).item("Pegawai").split("sex", "l_dan_p").cell(PrintedColumn.COUNT, "26");
        assertThat(prints.told()).isEmpty();
    }

    @Test
    void moneyThatNamesOnlyItsIndicatorIsItsNodes() {
        Prints prints = tree().known("i", "P.1", Reference.Sense.HIGHER).known("j", "P.2", Reference.Sense.HIGHER);
        prints.line(1).indicator("i").money("400", "164", "41.00");
        assertThat(prints.line(2).indicator("j").money("600", "336", "56.00").told())
                .isEmpty();
    }

    @Test
    void aSplitOfPercentsIsNoSum() {
        Prints percents = new Prints().unit("persen");
        percents.line(1).item("CPR").split("sex", "l").cell(PrintedColumn.COUNT, "60");
        percents.line(2).item("CPR").split("sex", "p").cell(PrintedColumn.COUNT, "70");
        assertThat(percents.line(3).item("CPR").cell(PrintedColumn.COUNT, "65").told())
                .isEmpty();
    }

    @Test
    void areasAddUpToTheAreaTheyLieIn() {
        Prints prints = new Prints().unit("orang").within("1.1", "1").within("1.2", "1");
        prints.line(1).item("PUS").area("1").cell(PrintedColumn.COUNT, "300");
        prints.line(2).item("PUS").area("1.1").cell(PrintedColumn.COUNT, "100");
        prints.line(3).item("PUS").area("1.2").cell(PrintedColumn.COUNT, "200");
        assertThat(prints.told()).isEmpty();
        prints.table("Tabel 2").line(1).item("KB").area("1").cell(PrintedColumn.COUNT, "300");
        prints.line(2).item("KB").area("1.1").cell(PrintedColumn.COUNT, "110");
        prints.line(3).item("KB").area("1.2").cell(PrintedColumn.COUNT, "200");
        assertThat(prints.told()).containsExactly("TOTAL CERTAIN 1 COUNT 300 -> 310");
    }

    @Test
    void aScoreThatRoundingCouldExplainIsOnlyPossible() {
        Prints prints = new Prints();
        prints.line(1).item("Nilai").split("k", "a").cell(PrintedColumn.SCORE, "3.44");
        prints.line(2).item("Nilai").split("k", "b").cell(PrintedColumn.SCORE, "7.19");
        assertThat(prints.line(3)
                        .item("Nilai")
                        .cell(PrintedColumn.SCORE, "10.62")
                        .told())
                .containsExactly("TOTAL POSSIBLE 3 SCORE 10.62 -> 10.63");
    }

    @Test
    void sharesAreHeldAgainstTheirCounts() {
        Prints prints = staff("10", "20", "30");
        prints.line(1).item("Pegawai").split("sex", "l").unit("%").cell(PrintedColumn.SHARE, "33.33");
        prints.line(2).item("Pegawai").split("sex", "p").cell(PrintedColumn.SHARE, "66.67");
        prints.line(3).item("Pegawai").cell(PrintedColumn.SHARE, "100");
        assertThat(prints.told()).isEmpty();
        prints.table("Lain").unit("orang");
        prints.line(1).item("Kader").split("sex", "l").cell(PrintedColumn.COUNT, "1");
        prints.line(2).item("Kader").split("sex", "p").cell(PrintedColumn.COUNT, "28");
        prints.line(1).item("Kader").split("sex", "l").cell(PrintedColumn.SHARE, "3.84");
        assertThat(prints.told()).containsExactly("SHARE CERTAIN 1 SHARE 3.84 -> 3.45");
    }

    @Test
    void changesAndRemaindersAreDifferences() {
        Prints prints = new Prints().line(1).node("P");
        prints.version("murni").cell(PrintedColumn.PAGU, "100");
        prints.version("perubahan").cell(PrintedColumn.PAGU, "80").cell(PrintedColumn.PAGU_CHANGE, "-20");
        assertThat(prints.told()).isEmpty();
        prints.line(2).node("Q").version("murni").cell(PrintedColumn.PAGU, "100");
        prints.version("perubahan").cell(PrintedColumn.PAGU, "80").cell(PrintedColumn.PAGU_CHANGE, "20");
        prints.line(3).node("R").version("").cell(PrintedColumn.PAGU, "100");
        prints.cell(PrintedColumn.BUDGET_REALISATION, "60").cell(PrintedColumn.REMAINDER, "50");
        assertThat(prints.told())
                .containsExactly(
                        "BEFORE_AND_AFTER CERTAIN 2 PAGU_CHANGE 20 -> -20", "REMAINDER CERTAIN 3 REMAINDER 50 -> 40");
    }

    @Test
    void moreSpentThanThereWasIsTold() {
        assertThat(new Prints().line(1).node("P").money("100", "120", "120.00").told())
                .containsExactly("OVERSPENT LIKELY 1 BUDGET_REALISATION 120 -> ");
    }
}
