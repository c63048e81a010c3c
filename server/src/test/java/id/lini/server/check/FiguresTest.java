package id.lini.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.check.Reference.Sense;
import org.junit.jupiter.api.Test;

/** One figure in several places: two values, two targets, swapped rows and years, blanks. */
class FiguresTest {
    private static Prints known() {
        return new Prints()
                .planned("S", "", "")
                .known("cpr", "S", Sense.HIGHER)
                .known("unmet", "S", Sense.LOWER)
                .unit("persen");
    }

    private static Prints target(Prints prints, String table, int line, String indicator, String value) {
        return prints.table(table).line(line).indicator(indicator).cell(PrintedColumn.TARGET, value);
    }

    private static Prints real(Prints prints, String table, int line, String indicator, String value) {
        return prints.table(table).line(line).indicator(indicator).cell(PrintedColumn.REALISATION, value);
    }

    @Test
    void theValueThatIsOutvotedIsTold() {
        Prints prints = real(real(known(), "A", 1, "cpr", "53.80"), "B", 2, "cpr", "53.8");
        assertThat(prints.told()).isEmpty();
        assertThat(real(prints, "C", 3, "cpr", "51.40").told())
                .containsExactly("TWO_VALUES CERTAIN 3 REALISATION 51.40 -> 53.80");
    }

    @Test
    void aShorterPrintOfTheSameValueIsNoOther() {
        assertThat(real(real(known(), "A", 1, "cpr", "64.8"), "B", 2, "cpr", "65")
                        .told())
                .isEmpty();
        assertThat(real(real(known(), "A", 1, "cpr", "64.8"), "B", 2, "cpr", "64")
                        .told())
                .hasSize(1);
    }

    @Test
    void whereTheOtherValueComesFromIsSaid() {
        Prints moved = real(real(known(), "A", 1, "cpr", "0.056"), "B", 2, "cpr", "0.56");
        assertThat(moved.findings().get(0).reason().id()).contains("Komanya bergeser");
        Prints copied = target(known(), "A", 1, "cpr", "83");
        real(real(copied, "A", 1, "cpr", "90"), "B", 2, "cpr", "83");
        assertThat(copied.findings()).hasSize(1);
        assertThat(copied.findings().get(0).reason().id()).contains("kolom target");
    }

    @Test
    void otherVersionsAndYearsAreOtherFigures() {
        Prints prints = target(known().version("murni"), "A", 1, "cpr", "45");
        target(prints.version("perubahan"), "B", 2, "cpr", "47");
        target(prints.year(2025).version("murni"), "C", 3, "cpr", "48");
        assertThat(prints.told()).isEmpty();
        assertThat(target(prints.year(2024), "D", 4, "cpr", "46").told())
                .containsExactly("TWO_TARGETS CERTAIN 4 TARGET 46 -> 45");
    }

    @Test
    void targetsOfTwoRowsInEachOthersPlaceAreSwapped() {
        Prints prints = target(target(known(), "A", 1, "cpr", "45.2"), "A", 2, "unmet", "22.36");
        target(target(prints, "B", 3, "cpr", "22.36"), "B", 4, "unmet", "45.2");
        assertThat(prints.told())
                .containsExactly(
                        "SWAPPED_ROWS CERTAIN 3 TARGET 22.36 -> 45.2", "SWAPPED_ROWS CERTAIN 4 TARGET 45.2 -> 22.36");
    }

    @Test
    void aFigureUnderAnotherYearThanEverywhereElseIsTold() {
        Prints prints = target(target(known(), "A", 1, "cpr", "45.2"), "B", 2, "cpr", "45.2");
        assertThat(target(prints.year(2023), "C", 3, "cpr", "45.2").told())
                .containsExactly("YEAR_COLUMN LIKELY 3 TARGET 45.2 -> 2024");
        Prints matrix = target(target(known(), "A", 1, "cpr", "100"), "B", 2, "cpr", "100");
        target(target(matrix.year(2023), "C", 3, "cpr", "100").year(2024), "C", 3, "cpr", "100");
        assertThat(matrix.told()).isEmpty();
    }

    @Test
    void aBlankThatAnotherTableFillsIsTold() {
        Prints prints = target(known(), "A", 1, "cpr", "66");
        prints.cell(PrintedColumn.REALISATION, "").cell(PrintedColumn.CAPAIAN, "-");
        assertThat(prints.told()).isEmpty();
        assertThat(real(prints, "B", 2, "cpr", "64.89").told()).containsExactly("BLANK LIKELY 1 REALISATION  -> 64.89");
    }

    @Test
    void aBlankPercentBesideTargetAndRealisationIsTold() {
        assertThat(known().line(1).indicator("cpr").measured("8", "8", "").told())
                .containsExactly("BLANK LIKELY 1 CAPAIAN  -> 100.00");
    }

    @Test
    void anIndicatorWithoutAnyTargetIsTold() {
        assertThat(target(known(), "A", 1, "cpr", "-").told()).containsExactly("BLANK POSSIBLE 1 TARGET - -> ");
        assertThat(target(target(known(), "A", 1, "cpr", "-"), "B", 2, "cpr", "40")
                        .told())
                .containsExactly("BLANK LIKELY 1 TARGET - -> 40");
    }

    @Test
    void parentAndChildOfOneNameAndTargetMustAgree() {
        Prints prints =
                new Prints().planned("P", "", "").planned("P.1", "P", "").unit("%");
        prints.known("a", "P", Sense.HIGHER).known("b", "P.1", Sense.HIGHER);
        prints.line(1).indicator("a").item("Capaian PPM peserta KB").measured("68", "75.75", "111.40");
        prints.line(2)
                .indicator("b")
                .item("Terlaksananya capaian PPM peserta KB")
                .measured("68", "73.00", "107.35");
        assertThat(prints.told()).containsExactly("PARENT_AND_CHILD LIKELY 1 REALISATION 75.75 -> 73.00");
    }

    @Test
    void oneNameUnderTwoParentsIsTwoIndicators() {
        Prints prints = new Prints().planned("P", "", "").planned("Q", "", "").unit("%");
        prints.known("a", "P", Sense.HIGHER).known("b", "Q", Sense.HIGHER);
        prints.line(1).indicator("a").item("Terpenuhinya penanganan kasus").measured("100", "80", "80");
        prints.line(2).indicator("b").item("Terpenuhinya penanganan kasus").measured("100", "90", "90");
        assertThat(prints.told()).isEmpty();
    }

    @Test
    void targetsThatNeverReachWhatWasThereAreTold() {
        Prints prints = real(known().year(2021), "A", 1, "unmet", "13.9");
        int line = 2;
        for (String value : new String[] {"22.36", "19.93", "17.94"}) {
            target(prints.year(2020 + line), "B", line, "unmet", value);
            line++;
        }
        assertThat(prints.told()).containsExactly("BELOW_BASELINE POSSIBLE 2 TARGET 22.36 -> ");
        assertThat(target(prints.year(2025), "B", 5, "unmet", "13.5").told()).isEmpty();
    }

    @Test
    void numbersInAFormThatWasNotDeclaredAreTold() {
        Prints prints = known().form(NumberForm.ID);
        assertThat(target(prints, "A", 1, "cpr", "0,0044").told()).isEmpty();
        assertThat(target(prints, "A", 2, "unmet", "0.0046").told())
                .containsExactly("NUMBER_FORM CERTAIN 2 TARGET 0.0046 -> 0.0046");
        assertThat(target(new Prints().form(NumberForm.ID), "A", 1, "x", "Rp. 1.234.567,89 ,-")
                        .findings())
                .isEmpty();
    }
}
