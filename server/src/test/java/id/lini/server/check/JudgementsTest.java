package id.lini.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.check.Reference.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roll-ups, units, words, zeros above running work, money against work, scores, numbering. */
class JudgementsTest {
    private static Prints rollUp(String top, String one, String two, String three) {
        Prints prints = new Prints()
                .planned("K", "", "")
                .planned("K.1", "K", "")
                .known("k", "K", Sense.HIGHER, "a", "b", "c")
                .known("a", "K.1", Sense.HIGHER)
                .known("b", "K.1", Sense.HIGHER)
                .known("c", "K.1", Sense.HIGHER);
        prints.line(1).indicator("k").measured("100", top, top);
        prints.line(2).indicator("a").measured("12", "6", one);
        prints.line(3).indicator("b").measured("2000", "1543", two);
        return prints.line(4).indicator("c").measured("25", "31", three);
    }

    @Test
    void aRollUpIsTheMeanOfItsNamedChildren() {
        assertThat(rollUp("83.72", "50", "77.15", "124").told()).isEmpty();
        assertThat(rollUp("66.67", "50", "77.15", "124").told())
                .containsExactly("ROLLUP_MEAN LIKELY 1 CAPAIAN 66.67 -> 83.72");
    }

    @Test
    void aWrongChildIsNotToldOnceMoreOfItsParent() {
        assertThat(rollUp("83.72", "50", "0", "124").told())
                .containsExactly("CAPAIAN_PERCENT CERTAIN 3 CAPAIAN 0 -> 77.15");
    }

    @Test
    void childrenAreRoundedFirstOrNot() {
        Prints prints = new Prints().planned("K", "", "").known("k", "K", Sense.HIGHER, "a", "b");
        prints.known("a", "K", Sense.HIGHER).known("b", "K", Sense.HIGHER);
        prints.line(1).indicator("k").measured("100", "42.23", "42.23");
        prints.line(2).indicator("a").measured("100", "17.78", "17.78");
        assertThat(prints.line(3).indicator("b").measured("3", "2", "66.67").told())
                .isEmpty();
    }

    @Test
    void anIndicatorAboutItsOwnRowFollowsTheWorkUnderIt() {
        Prints prints =
                new Prints().named("K", "", "17.", "Pelaksanaan Peran Serta").planned("K.1", "K", "");
        prints.known("k", "K", "Persentase Pelaksanaan Peran Serta", Sense.HIGHER)
                .known("a", "K.1", Sense.HIGHER);
        prints.line(1).indicator("k").measured("100", "100", "100");
        assertThat(prints.line(2).indicator("a").measured("5", "3", "60").told())
                .containsExactly("ROLLUP_MEAN POSSIBLE 1 CAPAIAN 100 -> 60.00");
    }

    @ParameterizedTest
    @CsvSource({
        "Jumlah Kelurahan, Orang, 1",
        "Jumlah Organisasi yang mendapat advokasi (Laporan), Laporan, 1",
        "Cakupan keluarga berisiko stunting, laporan, 1",
        "Persentase Angka kelahiran remaja, perseribu, 1",
        "Angka kelahiran total, %, 1",
        "Jumlah Orang yang menerima gaji, orang, 0",
        "Jumlah kader, Kader, 0",
        "Jumlah laporan rekap, Dokumen, 0",
        "Jumlah peserta pembinaan, Organisasi, 0",
        "Cakupan remaja dalam PIK-R, %, 0",
        "Rasio KDRT, Rasio, 0",
        "Penurunan angka perkawinan, persen, 0"
    })
    void theUnitFitsTheName(String name, String unit, int findings) {
        Prints prints = new Prints().planned("S", "", "").known("i", "S", name, Sense.HIGHER);
        prints.line(1).indicator("i").unit(unit).cell(PrintedColumn.TARGET, "24");
        assertThat(prints.told()).hasSize(findings).allMatch(told -> told.startsWith("UNIT LIKELY"));
    }

    @Test
    void targetAndRealisationHaveOneUnit() {
        Prints prints = new Prints().line(1).indicator("i").unit("laporan").cell(PrintedColumn.TARGET, "15");
        assertThat(prints.unit("dokumen").cell(PrintedColumn.REALISATION, "8").told())
                .containsExactly("UNIT CERTAIN 1 REALISATION 8 -> laporan");
        Prints raw = new Prints().line(1).indicator("i").cell(PrintedColumn.TARGET, "15 dok");
        assertThat(raw.cell(PrintedColumn.REALISATION, "8 Dokumen").told()).isEmpty();
    }

    @Test
    void peopleTimesMonthsAreMultiplesOfTwelve() {
        Prints prints = new Prints().line(1).indicator("i").unit("orang/bulan");
        assertThat(prints.cell(PrintedColumn.TARGET, "228").told()).isEmpty();
        assertThat(new Prints()
                        .line(1)
                        .indicator("i")
                        .unit("orang/bulan")
                        .cell(PrintedColumn.TARGET, "19")
                        .told())
                .containsExactly("UNIT POSSIBLE 1 TARGET 19 -> ");
    }

    @Test
    void aPredicateIsThatOfTheScale() {
        Prints prints = new Prints()
                .convention(new Convention(
                        Convention.LowerFormula.T_OVER_R,
                        Optional.empty(),
                        RoundingMode.HALF_UP,
                        false,
                        List.of(
                                band("Rendah", null, "70"),
                                band("Tinggi", "70", "85"),
                                band("Sangat Tinggi", "85", null))));
        prints.line(1).item("a").cell(PrintedColumn.CAPAIAN, "70").cell(PrintedColumn.PREDICATE, "Tinggi");
        assertThat(prints.told()).isEmpty();
        prints.line(2).item("b").cell(PrintedColumn.CAPAIAN, "84.99").cell(PrintedColumn.PREDICATE, "Sangat tinggi");
        assertThat(prints.told()).containsExactly("PREDICATE CERTAIN 2 PREDICATE Sangat tinggi -> Tinggi");
    }

    private static Convention.Band band(String name, String from, String to) {
        return new Convention.Band(
                name,
                Optional.ofNullable(from).map(BigDecimal::new),
                true,
                Optional.ofNullable(to).map(BigDecimal::new),
                false);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, Realisasi diatas target karena semua terlayani, 1",
        "29, 29, Realisasi di bawah target, 1",
        "30, 43, realisasi di atas target, 0",
        "66, 64.89, Realisasi dibawah target, 0",
        "66, 64.89, Melebihi target, 1",
        "66, 64.89, perlu ditingkatkan, 0"
    })
    void aboveAndBelowTargetAreCompared(String target, String real, String words, int findings) {
        Prints prints = new Prints()
                .planned("S", "", "")
                .known("i", "S", Sense.HIGHER)
                .line(1)
                .indicator("i");
        prints.cell(PrintedColumn.TARGET, target).cell(PrintedColumn.REALISATION, real);
        assertThat(prints.cell(PrintedColumn.PREDICATE, words).told()).hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({
        "13.9, 28.6, menurun menjadi 28.6, 1",
        "0.0047, 0.0044, menurun kemudian cenderung meningkat, 1",
        "0.0047, 0.0044, Menurun, 0",
        "100, 100, Hasil realisasi sama, 0",
        "0, 65, meningkat, 0"
    })
    void trendsAreThoseOfTheFigures(String before, String now, String words, int findings) {
        Prints prints = new Prints().line(1).indicator("i");
        prints.year(2020).cell(PrintedColumn.REALISATION, before);
        prints.year(2021).cell(PrintedColumn.REALISATION, now).cell(PrintedColumn.TREND, words);
        assertThat(prints.told()).hasSize(findings).allMatch(told -> told.startsWith("TREND"));
    }

    private static Prints zero(Sense sense) {
        Prints prints =
                new Prints().planned("P", "", "").planned("P.1", "P", "").planned("P.1.1", "P.1", "");
        prints.known("p", "P", sense).known("k", "P.1", Sense.HIGHER).known("s", "P.1.1", Sense.HIGHER);
        prints.line(1).indicator("p").measured("20.4", "0", "0");
        return prints.line(2).indicator("k").measured("100", "0", "0");
    }

    @Test
    void aZeroAboveRunningWorkIsToldOnceAtTheTop() {
        assertThat(zero(Sense.HIGHER)
                        .line(3)
                        .indicator("s")
                        .measured("12", "6", "50")
                        .told())
                .containsExactly("ZERO_FOR_ABSENT POSSIBLE 1 CAPAIAN 0 -> ");
        assertThat(zero(Sense.HIGHER)
                        .line(3)
                        .indicator("s")
                        .measured("12", "0", "0")
                        .told())
                .isEmpty();
    }

    private static Prints work(String real, String percent, String budget, String spent, String absorbed) {
        Prints prints = new Prints()
                .planned("S", "", "")
                .known("i", "S", Sense.HIGHER)
                .period("to_q2")
                .line(1);
        prints.indicator("i").measured("12", real, percent);
        return prints.line(1).node("S").money(budget, spent, absorbed);
    }

    @Test
    void moneyAndWorkGoTogether() {
        assertThat(work("0", "0", "100", "68", "68.00").told())
                .containsExactly("MONEY_WITHOUT_OUTPUT POSSIBLE 1 REALISATION 0 -> ");
        assertThat(work("0", "0", "100", "30", "30.00").told()).isEmpty();
        assertThat(work("6", "50", "100", "0", "0").told())
                .containsExactly("OUTPUT_WITHOUT_MONEY POSSIBLE 1 REALISATION 6 -> ");
        assertThat(work("6", "50", "100", "50", "50.00").told()).isEmpty();
    }

    @Test
    void aScoreIsNotThePercentOfMoney() {
        Prints prints = new Prints().planned("S1", "", "").known("i", "S1", Sense.HIGHER);
        prints.line(1).indicator("i").measured("100", "80", "80");
        prints.line(2).money("1000", "905", "90.50");
        assertThat(prints.line(3)
                        .item("Nilai capaian")
                        .cell(PrintedColumn.CAPAIAN, "90.50")
                        .told())
                .containsExactly("COPIED_PERCENT CERTAIN 3 CAPAIAN 90.50 -> 80.00");
    }

    @Test
    void aSasaransScoreIsTheMeanOfItsIndicatorsCappedOrNot() {
        assertThat(score("98.61").told()).isEmpty();
        assertThat(score("89.09").told()).isEmpty();
        assertThat(score("95").told()).containsExactly("SCORE LIKELY 3 SCORE 95 -> 89.09");
    }

    private static Prints score(String printed) {
        Prints prints = new Prints()
                .planned("S1", "", "")
                .known("i", "S1", Sense.HIGHER)
                .known("j", "S1", Sense.LOWER);
        prints.line(1).indicator("i").cell(PrintedColumn.CAPAIAN, "119.03");
        prints.line(2).indicator("j").cell(PrintedColumn.CAPAIAN, "78.18");
        return prints.line(3).node("S1").cell(PrintedColumn.SCORE, printed);
    }

    @Test
    void aGapInTheNumbersOfRowsIsTold() {
        Prints prints = new Prints().planned("K", "", "10.");
        for (int number : new int[] {1, 2, 4}) {
            prints.planned("K." + number, "K", "10." + number);
            prints.line(number).node("K." + number).cell(PrintedColumn.PAGU, "5");
        }
        assertThat(prints.told()).containsExactly("NUMBERING POSSIBLE 4 PAGU 5 -> 10.3");
    }
}
