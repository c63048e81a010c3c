package id.lini.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percents: what no reading makes right, what another known way explains, and what is left in peace. */
class PercentRuleTest {
    private static Prints higher() {
        return new Prints()
                .planned("S", "", "1")
                .known("i", "S", Reference.Sense.HIGHER)
                .line(7)
                .indicator("i");
    }

    private static Prints lower() {
        return new Prints()
                .planned("S", "", "1")
                .known("i", "S", Reference.Sense.LOWER)
                .line(7)
                .indicator("i");
    }

    private static Convention twoT() {
        return new Convention(
                Convention.LowerFormula.TWO_T_MINUS_R, Optional.empty(), RoundingMode.HALF_UP, false, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "12, 6, 100, CAPAIAN_PERCENT CERTAIN 7 CAPAIAN 100 -> 50.00",
        "2000, 1543, 0, CAPAIAN_PERCENT CERTAIN 7 CAPAIAN 0 -> 77.15",
        "1, 0, 100, FULL_FOR_ABSENT CERTAIN 7 CAPAIAN 100 -> 0.00",
        "45.2, 53.80, 119.02, TRUNCATED LIKELY 7 CAPAIAN 119.02 -> 119.03",
        "80, 60, 60, COPIED_PERCENT LIKELY 7 CAPAIAN 60 -> 75.00",
        "25, 31, 100, CAP LIKELY 7 CAPAIAN 100 -> 124.00",
        "48, 24, 200, SWAPPED_COLUMNS LIKELY 7 CAPAIAN 200 -> 50.00",
        "10, 4.58, 45.81, ROUNDED_INPUT POSSIBLE 7 CAPAIAN 45.81 -> 45.80",
        "0, 0, 0, ZERO_FOR_ABSENT LIKELY 7 CAPAIAN 0 -> ''",
        "0, 0, 100, FULL_FOR_ABSENT LIKELY 7 CAPAIAN 100 -> ''",
        "10, -, 0, ZERO_FOR_ABSENT CERTAIN 7 CAPAIAN 0 -> ''",
        "10, belum ada, 100, FULL_FOR_ABSENT CERTAIN 7 CAPAIAN 100 -> ''"
    })
    void whatHigherIsBetterContradicts(String target, String real, String percent, String told) {
        assertThat(higher().measured(target, real, percent).told()).containsExactly(told.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource({"12,7,58.33", "12,7,58.3", "30,100,333", "84,100,119.047619", "2,2,100", "12,0,0", "3,1,33", "7,0,0.00"
    })
    void whatHigherIsBetterGivesIsLeftInPeace(String target, String real, String percent) {
        assertThat(higher().measured(target, real, percent).told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "22.36, 28.6, 127.91, LOWER_AS_HIGHER LIKELY 7 CAPAIAN 127.91 -> 78.18",
        "22.36, 28.6, 72.09, CAPAIAN_PERCENT LIKELY 7 CAPAIAN 72.09 -> 78.18",
        "8.73, 0, 0, ZERO_FOR_ABSENT LIKELY 7 CAPAIAN 0 -> ''",
        "22.36, 28.6, 95, CAPAIAN_PERCENT CERTAIN 7 CAPAIAN 95 -> 78.18"
    })
    void whatLowerIsBetterContradicts(String target, String real, String percent, String told) {
        assertThat(lower().measured(target, real, percent).told()).containsExactly(told.replace("''", ""));
    }

    @Test
    void theAgencysOwnFormulaIsRight() {
        assertThat(lower().measured("22.36", "28.6", "78.18").told()).isEmpty();
        assertThat(lower().convention(twoT()).measured("5.5", "6.67", "78.73").told())
                .isEmpty();
        assertThat(lower().convention(twoT()).measured("5.5", "6.67", "82.46").told())
                .containsExactly("CAPAIAN_PERCENT LIKELY 7 CAPAIAN 82.46 -> 78.73");
    }

    @Test
    void aPolicyThatReproducesAnOldReportDoesNotSilenceTheWrongDirection() {
        Convention old = new Convention(
                Convention.LowerFormula.R_OVER_T, Optional.empty(), RoundingMode.HALF_UP, false, List.of());
        assertThat(lower().convention(old).measured("0.0046", "0.0044", "95.65").told())
                .containsExactly("LOWER_AS_HIGHER LIKELY 7 CAPAIAN 95.65 -> 104.55");
    }

    @Test
    void aCapThatThePolicyHasMustBeApplied() {
        Convention capped = new Convention(
                Convention.LowerFormula.T_OVER_R,
                Optional.of(BigDecimal.valueOf(100)),
                RoundingMode.HALF_UP,
                false,
                List.of());
        assertThat(higher().convention(capped).measured("25", "31", "100").told())
                .isEmpty();
        assertThat(higher().convention(capped).measured("25", "31", "124").told())
                .containsExactly("CAP LIKELY 7 CAPAIAN 124 -> 100.00");
    }

    @Test
    void absorptionCopiedIntoCapaianIsNamedWithItsCell() {
        Prints prints = higher().measured("100", "84", "83.7")
                .table("Tabel 2")
                .line(9)
                .node("S")
                .money("100590000", "84190000", "83.70");
        assertThat(prints.told()).containsExactly("COPIED_PERCENT CERTAIN 7 CAPAIAN 83.7 -> 84.00");
        assertThat(prints.findings().get(0).others())
                .extracting(PrintedCell::line)
                .contains("9");
    }

    @ParameterizedTest
    @CsvSource({
        "2500000, 1140000, 52.00, BUDGET_PERCENT CERTAIN 7 BUDGET_PERCENT 52.00 -> 45.60",
        "713995000, 713678400, 99.95, TRUNCATED LIKELY 7 BUDGET_PERCENT 99.95 -> 99.96",
        "1140000, 2500000, 45.60, SWAPPED_COLUMNS LIKELY 7 BUDGET_PERCENT 45.60 -> 219.30"
    })
    void percentsOfMoney(String budget, String spent, String percent, String told) {
        assertThat(new Prints()
                        .planned("S", "", "1")
                        .line(7)
                        .node("S")
                        .money(budget, spent, percent)
                        .told())
                .contains(told);
    }

    @Test
    void aHundredThatIsNearlyOneIsToldWhereTheColumnHasDecimals() {
        Prints rough = new Prints().line(7).node("A").money("283500000", "283183400", "100");
        assertThat(rough.told()).isEmpty();
        assertThat(rough.line(8).node("B").money("300", "100", "33.33").told())
                .containsExactly("ROUNDED_TO_FULL LIKELY 7 BUDGET_PERCENT 100 -> 99.89");
    }

    @Test
    void percentsOfChildrenAreNotAdded() {
        Prints prints = new Prints().planned("T", "", "").planned("A", "T", "").planned("B", "T", "");
        prints.line(1).node("T").money("300", "150", "113");
        prints.line(2).node("A").money("100", "75", "75.00");
        prints.line(3).node("B").money("200", "75", "37.50");
        assertThat(prints.told()).containsExactly("ADDED_PERCENTS CERTAIN 1 BUDGET_PERCENT 113 -> 50.00");
    }

    @Test
    void whereNobodySaysWhichWayIsBetterAnyFormulaMayBeMeant() {
        assertThat(new Prints()
                        .line(7)
                        .item("Rasio")
                        .measured("22.36", "28.6", "78.18")
                        .told())
                .isEmpty();
        assertThat(new Prints()
                        .line(7)
                        .item("Rasio")
                        .measured("22.36", "28.6", "95")
                        .told())
                .containsExactly("CAPAIAN_PERCENT CERTAIN 7 CAPAIAN 95 -> 127.91");
    }

    @Test
    void aPercentComputedWithAnotherPrintedTargetIsExplained() {
        Prints prints = higher().version("perubahan").measured("16", "8", "66.67");
        prints.table("Tabel 2").line(20).indicator("i").version("murni").cell(PrintedColumn.TARGET, "12");
        assertThat(prints.told()).containsExactly("OTHER_FIGURE LIKELY 7 CAPAIAN 66.67 -> 50.00");
    }

    @Test
    void quartersAreHeldAgainstTheirOwnTargetOrTheYears() {
        Prints own = higher().cell(PrintedColumn.TARGET, "48");
        own.period("q1").measured("12", "6", "50.00").period("to_q2");
        own.cell(PrintedColumn.REALISATION, "24").cell(PrintedColumn.CAPAIAN, "50.00");
        assertThat(own.told()).isEmpty();
        own.period("q3").measured("12", "6", "12.50");
        assertThat(own.told()).containsExactly("OTHER_FIGURE LIKELY 7 CAPAIAN 12.50 -> 50.00");
    }
}
