package id.lini.server.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.pack.PackImport;
import id.lini.server.plan.NodeChange;
import id.lini.server.testing.TestServer;
import id.lini.shared.text.IndonesianFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of indicator, from a pack and approved reports alone; run on each store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineSuite {
    private static final Instant APRIL = Instant.parse("2024-04-05T03:00:00Z");
    private static final Instant JULY = Instant.parse("2024-07-05T03:00:00Z");

    private final String kind;
    private TestServer server;

    EngineSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.on(kind);
        PackImport.Outcome outcome = server.bean(PackImport.class).run(new SyntheticPack().write(folder));
        assertThat(outcome).isInstanceOf(PackImport.Outcome.Imported.class);
        Approvals approvals = new Approvals(server, SyntheticPack.AGENCY);
        service(approvals, APRIL, "faskes-1", "2024-01", 4, 6);
        service(approvals, APRIL, "faskes-1", "2024-02", 2, 0);
        service(approvals, APRIL, "faskes-2", "2024-02", 0, 0);
        service(approvals, JULY, "faskes-1", "2024-05", 3, 5);
        service(approvals, APRIL, "faskes-2", "2023-11", 10, 5);
        pus(approvals, APRIL, "99.01.01.1", "2024-01", 100);
        pus(approvals, APRIL, "99.01.01.2", "2024-02", 40);
        pus(approvals, JULY, "99.01.01.1", "2024-05", 110);
        group(approvals, "poktan-1", "2024-01", "aktif");
        group(approvals, "poktan-2", "2024-02", "aktif");
        // Corrected in July: what stood in April must still be known.
        service(approvals, JULY, "faskes-1", "2024-01", 5, 6);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static void service(Approvals approvals, Instant at, String unit, String month, long iud, long pills) {
        approvals.approve(
                at,
                Approvals.report(
                        "pelayanan-kb",
                        unit,
                        month,
                        Map.of(
                                "peserta_baru[metode=iud;momen=interval]",
                                iud,
                                "peserta_baru[metode=pil;momen=interval]",
                                pills),
                        Map.of()));
    }

    private static void pus(Approvals approvals, Instant at, String unit, String month, long count) {
        approvals.approve(at, Approvals.report("pengendalian-lapangan", unit, month, Map.of("pus", count), Map.of()));
    }

    private static void group(Approvals approvals, String unit, String month, String status) {
        approvals.approve(
                APRIL,
                Approvals.report(
                        "poktan-keadaan",
                        unit,
                        month,
                        Map.of("anggota", 20L),
                        Map.of("jenis", "bkb", "status", status)));
    }

    private QuarterFigures figures(Ask ask) {
        return server.bean(Achievements.class).figures(ask).orElseThrow();
    }

    private static Ask quarter(int quarter) {
        return Ask.now(SyntheticPack.AGENCY, 2024, quarter, "murni");
    }

    private IndicatorFigures of(String indicator) {
        return figures(quarter(2)).indicators().get(indicator);
    }

    private static Figure value(String number) {
        return Figure.of(new BigDecimal(number));
    }

    @Test
    void whatIsNotThereHasAWordAndIsNeverANumber() {
        assertThat(of("cpr").realisation()).isEqualTo(Figure.absent(Absence.AWAITED));
        assertThat(of("cpr").printed()).isEmpty();
        assertThat(figures(quarter(1)).indicators().get("kla").realisation())
                .isEqualTo(Figure.absent(Absence.NOT_MEASURED));
        assertThat(of("tanpa").capaian()).isEqualTo(Figure.absent(Absence.NO_TARGET));
        assertThat(figures(Ask.now(SyntheticPack.AGENCY, 2023, 2, "murni"))
                        .budgets()
                        .get("P1")
                        .absorption())
                .isEqualTo(Figure.absent(Absence.NO_BUDGET));
    }

    @Test
    void flowsAreSummedAndStocksStand() {
        assertThat(of("mkjp").realisation()).isEqualTo(value("10"));
        assertThat(of("mkjp").printed()).contains(new BigDecimal("37.04"));
        assertThat(of("pus").realisation()).isEqualTo(value("150"));
        assertThat(figures(quarter(1)).indicators().get("pus").realisation()).isEqualTo(value("140"));
    }

    @Test
    void eachRuleForTimeSaysItsOwn() {
        assertThat(of("sejak").realisation()).as("cumulative").isEqualTo(value("36"));
        assertThat(of("akhir").realisation()).as("latest").isEqualTo(value("8"));
        // January 11, February 2, May 8.
        assertThat(of("bulan").realisation()).as("mean").isEqualTo(value("7"));
        assertThat(of("lapor").realisation()).as("units with a report").isEqualTo(value("2"));
        assertThat(of("melayani").realisation()).as("distinct").isEqualTo(value("1"));
        assertThat(of("keluarga").realisation()).as("stated since 2023").isEqualTo(value("350"));
        assertThat(of("rerata").realisation()).as("mean of stated months").isEqualTo(value("75"));
    }

    @Test
    void aPinnedDenominatorDoesNotShrink() {
        assertThat(of("aktif").realisation())
                .as("2 of those there at the end of June")
                .isEqualTo(value("100"));
        assertThat(of("tetap").realisation()).as("2 of the 2 on the list").isEqualTo(value("100"));
        assertThat(figures(quarter(1)).indicators().get("aktif").realisation())
                .as("poktan-2 ended in February, so the base shrank to 1")
                .isEqualTo(value("200"));
    }

    @Test
    void gradesAreStepsAndAnUnreachedOneIsItsShare() {
        assertThat(of("kla").realisation()).isEqualTo(value("60"));
        assertThat(of("kla").printed()).contains(new BigDecimal("85.71"));
        assertThat(figures(quarter(2).under("tertimbang"))
                        .indicators()
                        .get("kla")
                        .printed())
                .contains(new BigDecimal("0.00"));
    }

    @Test
    void componentsKeepTheirUnitsAndMakeOnePercent() {
        IndicatorFigures several = of("berbagai");
        assertThat(several.components())
                .extracting(each -> each.component().unit())
                .containsExactly("orang", "paket", "lembar");
        assertThat(several.components().get(0).printed()).contains(new BigDecimal("50.00"));
        assertThat(several.components().get(2).realisation()).isEqualTo(Figure.absent(Absence.NOT_MEASURED));
        // (2 x 50 + 1 x 100) / 3
        assertThat(several.printed()).contains(new BigDecimal("66.67"));
        assertThat(several.parts()).contains(new IndicatorFigures.Parts(2, 2));
        assertThat(of("cakupan").printed()).as("43 of 45").contains(new BigDecimal("95.56"));
    }

    @Test
    void aRollUpSaysHowManyOfItsChildrenAreMeasured() {
        // 37.04, 93.75 and 85.71 as printed; the child without a target has no percent.
        assertThat(of("roll").realisation().value().map(mean -> mean.setScale(6, RoundingMode.HALF_UP)))
                .contains(new BigDecimal("72.166667"));
        assertThat(of("roll").parts()).contains(new IndicatorFigures.Parts(3, 4));
        assertThat(of("roll").printed()).contains(new BigDecimal("72.17"));
    }

    @Test
    void aQuarterStandsBesideItsOwnTarget() {
        IndicatorFigures.QuarterTarget quarter = of("mkjp").quarter().orElseThrow();
        assertThat(quarter.target()).isEqualByComparingTo("5");
        assertThat(quarter.realisation()).isEqualTo(value("3"));
        assertThat(quarter.printed()).contains(new BigDecimal("60.00"));
        assertThat(of("sejak").quarter()).isEmpty();
        assertThat(figures(quarter(3)).indicators().get("mkjp").quarter()).isEmpty();
    }

    @Test
    void theVersionAndNotTheRealisationChangesThePercent() {
        IndicatorFigures revised = figures(Ask.now(SyntheticPack.AGENCY, 2024, 2, "perubahan"))
                .indicators()
                .get("mkjp");
        assertThat(revised.realisation()).isEqualTo(of("mkjp").realisation());
        assertThat(revised.printed()).contains(new BigDecimal("6.17"));
    }

    @Test
    void aDayInThePastKnowsOnlyWhatWasApprovedBookedAndStatedThen() {
        QuarterFigures then = figures(quarter(2).asOf(LocalDate.of(2024, 4, 30)));
        assertThat(then.indicators().get("mkjp").realisation())
                .as("before the correction")
                .isEqualTo(value("6"));
        assertThat(then.indicators().get("pus").realisation()).isEqualTo(value("140"));
        assertThat(then.indicators().get("kla").realisation()).isEqualTo(Figure.absent(Absence.NOT_MEASURED));
        assertThat(then.budgets().get("P1").realised()).isEqualTo(value("500"));
        assertThat(figures(quarter(2)).budgets().get("P1").realised()).isEqualTo(value("1200"));
        assertThat(figures(quarter(2).asOf(LocalDate.of(2024, 3, 1)))
                        .indicators()
                        .get("mkjp")
                        .realisation())
                .isEqualTo(Figure.absent(Absence.NO_DATA));
        QuarterFigures now = figures(quarter(2).asOf(LocalDate.of(2030, 1, 1)));
        assertThat(now.indicators().get("mkjp").realisation())
                .isEqualTo(of("mkjp").realisation());
    }

    @Test
    void anExternalValueThatWasRevisedCountsAsRevisedAndIsKnownAsItWas() {
        QuarterFigures year = figures(quarter(4));
        assertThat(year.indicators().get("cpr").printed()).contains(new BigDecimal("119.03"));
        assertThat(year.indicators().get("unmet").realisation()).isEqualTo(value("28.5"));
        assertThat(figures(quarter(4).asOf(LocalDate.of(2025, 2, 10)))
                        .indicators()
                        .get("unmet")
                        .printed())
                .contains(new BigDecimal("78.18"));
    }

    @Test
    void theScoreOfASasaranNamesItsRule() {
        Ask first = quarter(4).asOf(LocalDate.of(2025, 2, 10));
        Score mean = figures(first).scores().get("S1");
        assertThat(mean.rule()).isEqualTo(CapaianPolicy.SasaranScore.MEAN);
        assertThat(mean.printed()).as("(100 + 78.18) / 2").contains(new BigDecimal("89.09"));
        assertThat(mean.predicate()).contains("Tidak Tercapai");
        Score weighted = figures(first.under("tertimbang")).scores().get("S1");
        assertThat(weighted.printed())
                .as("2873.50 for CPR, 1477 for unmet need")
                .contains(new BigDecimal("92.59"));
        // R / T, as found: 28.6 / 22.36 passes the cap like 53.8 / 45.2, so both stand in the highest class.
        assertThat(figures(first.under("lama")).scores().get("S1").printed()).contains(new BigDecimal("92.5"));
    }

    @Test
    void theFigureOpensWithItsFormulaFilledIn() {
        Derivation derivation =
                server.bean(Achievements.class).derivation(quarter(2), "tetap").orElseThrow();
        assertThat(derivation.filledIn(IndonesianFormat::number)).contains("2 / 2 × 100");
        assertThat(derivation.figures()).isEqualTo(of("tetap"));
        assertThat(server.bean(Achievements.class)
                        .derivation(quarter(2), "sejak")
                        .orElseThrow()
                        .parts()
                        .get(0)
                        .cells())
                .extracting(cell -> cell.month())
                .contains("2023-11");
    }

    /** The page of a figure reads unit by unit, the table the totals: they must never differ. */
    @Test
    void everyFigureIsTheSameFromTotalsAndFromCells() {
        for (int quarter : List.of(1, 2, 3, 4)) {
            QuarterFigures figures = figures(quarter(quarter));
            figures.plan().indicators().forEach(indicator -> {
                Optional<IndicatorFigures> single = server.bean(Achievements.class)
                        .derivation(quarter(figures.window().last().getMonthValue() / 3), indicator.id())
                        .map(Derivation::figures);
                assertThat(single)
                        .as(indicator.id())
                        .contains(figures.indicators().get(indicator.id()));
            });
        }
    }

    @Test
    void whichProgrammesServeASasaranIsAMatterOfTheVersion() {
        assertThat(figures(quarter(2)).budgets().get("S1").budget())
                .as("murni: P1 and P2")
                .isEqualByComparingTo("4350.50");
        assertThat(figures(Ask.now(SyntheticPack.AGENCY, 2024, 2, "perubahan"))
                        .budgets()
                        .get("S1")
                        .budget())
                .as("perubahan: P1 only")
                .isEqualByComparingTo("10");
    }

    @Test
    void anIndicatorIsComparedOverTheYearsByWhatThePlansSayItWasCalled() {
        Series series = server.bean(Series.class);
        assertThat(series.of(quarter(4), "rumah", 2)).isEmpty();
        assertThat(series.of(quarter(4), "keluarga", 3))
                .extracting(
                        YearFigures::year,
                        YearFigures::indicator,
                        year -> year.figures().map(IndicatorFigures::realisation))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2024, "keluarga", Optional.of(value("350"))),
                        org.assertj.core.groups.Tuple.tuple(2023, "binaan", Optional.of(value("200"))),
                        org.assertj.core.groups.Tuple.tuple(2022, "binaan", Optional.empty()));
        assertThat(series.of(quarter(4), "kla", 2).get(1))
                .as("not there the year before, though its programme was, under another name")
                .satisfies(year -> assertThat(year.figures()).isEmpty())
                .satisfies(year -> assertThat(year.nodes())
                        .extracting(YearFigures.Node::code, YearFigures.Node::became)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("P1", NodeChange.Kind.RENAMED)));
    }

    @Test
    void theSeriesCommandPrintsAYearALine() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = server.bean(SeriesCommand.class)
                .run(
                        List.of(SyntheticPack.AGENCY, "2024", "4", "murni", "keluarga", "2"),
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2024;murni;keluarga;400;350;87,50;P1.1 (sama);2.873,5;1.200")
                .contains("2023;murni;binaan;-;200;-;;;");
    }

    @Test
    void theRealisationIsHeldAgainstTheEndOfTheRenstraByTheSameRules() {
        assertThat(of("unmet").renstra().flatMap(IndicatorFigures.AgainstRenstra::printed))
                .as("no value yet, no percent")
                .isEmpty();
        QuarterFigures year = figures(quarter(4));
        assertThat(renstra(year, "unmet")).as("20 / 28.5").isEqualTo("70.18");
        assertThat(renstra(year, "kla")).as("madya 60 of utama 80").isEqualTo("75.00");
        assertThat(renstra(year, "keluarga"))
                .as("said of what it was called in 2023")
                .isEqualTo("35.00");
        assertThat(year.indicators().get("cpr").renstra()).as("nothing is said").isEmpty();
        assertThat(renstra(figures(quarter(4).under("lama")), "unmet"))
                .as("28.5 / 20, capped at 100, one decimal")
                .isEqualTo("100.0");
        assertThat(figures(Ask.now(SyntheticPack.AGENCY, 2023, 4, "murni"))
                        .indicators()
                        .get("binaan")
                        .renstra())
                .hasValueSatisfying(each -> assertThat(each.target().years()).isEqualTo("2023-2026"));
    }

    private static String renstra(QuarterFigures figures, String indicator) {
        return figures.indicators()
                .get(indicator)
                .renstra()
                .flatMap(IndicatorFigures.AgainstRenstra::printed)
                .orElseThrow()
                .toPlainString();
    }

    @Test
    void aTargetKeepsTheDecimalsItWasDecidedWith() {
        assertThat(of("cpr").target()).contains(new BigDecimal("45.20"));
        assertThat(of("sejak").target()).contains(new BigDecimal("60"));
    }
}
