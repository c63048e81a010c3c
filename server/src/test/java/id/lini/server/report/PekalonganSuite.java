package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Absence;
import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.Coverage;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.pack.PackImport;
import id.lini.server.plan.PlanNode;
import id.lini.server.testing.TestServer;
import id.lini.shared.text.IndonesianFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Kota Pekalongan s.d. triwulan II 2024, from the pack and approved cells: what the agency printed, and where the print is
 * wrong, by name. Run on each store.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PekalonganSuite {
    private static final String AGENCY = "pekalongan";

    /** Rows whose printed percent arithmetic contradicts, with what it says. */
    private static final Map<String, String> WRONG_PRINTS = Map.of("16.1", "50.00", "16.3", "0.00");

    private final String kind;
    private TestServer server;
    private QuarterFigures murni;
    private QuarterFigures perubahan;

    PekalonganSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        assertThat(server.bean(PackImport.class).run(FieldCells.PACK)).isInstanceOf(PackImport.Outcome.Imported.class);
        FieldCells.approve(server, AGENCY);
        murni = figures("murni");
        perubahan = figures("perubahan");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private QuarterFigures figures(String version) {
        return server.bean(Achievements.class).figures(AGENCY, 2024, 2, version).orElseThrow();
    }

    @Test
    void thePlanIsComplete() {
        assertThat(murni.plan().nodes()).hasSize(9 + 17 + 53);
        assertThat(murni.plan().indicators()).hasSize(81);
        assertThat(murni.plan().targets()).hasSize(81);
        assertThat(murni.plan().version().decidedOn()).isEmpty();
        assertThat(perubahan.plan().version().decidedOn()).hasToString("Optional[2024-08-08]");
    }

    @Test
    void everyFieldFedSubKegiatanIsAsPrinted() throws IOException {
        Map<String, String[]> printed = printed();
        assertThat(printed).hasSize(15);
        printed.forEach((label, row) -> {
            IndicatorFigures figures = indicator(murni, label);
            assertThat(figures.realisation().value()).as("realisasi " + label).contains(new BigDecimal(row[0]));
            assertThat(shown(figures)).as("capaian " + label).isEqualTo(WRONG_PRINTS.getOrDefault(label, row[1]));
        });
        assertThat(printed.get("16.1")[1]).isEqualTo("100.00");
        assertThat(printed.get("16.3")[1]).isEqualTo("100.00");
    }

    /** Realisasi and percent as printed in Tabel 1, lines 310 to 333. */
    private static Map<String, String[]> printed() throws IOException {
        Map<String, String[]> printed = new HashMap<>();
        for (String line : Files.readAllLines(
                Path.of("src", "test", "resources", "id", "lini", "server", "report", "pekalongan-printed.csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("no")) {
                printed.put(cells[0], new String[] {cells[1], cells[2]});
            }
        }
        return printed;
    }

    @Test
    void unmetNeedIsAsPrintedBecauseItIsNotRoundedBeforeDividing() {
        IndicatorFigures unmet = indicator(murni, "IX");
        assertThat(unmet.realisation().value().orElseThrow())
                .isBetween(new BigDecimal("11.5222"), new BigDecimal("11.5231"));
        assertThat(shown(unmet)).isEqualTo("121.50");
        assertThat(server.bean(Achievements.class)
                        .derivation(AGENCY, 2024, 2, "murni", "2.14.04-1")
                        .orElseThrow()
                        .filledIn(IndonesianFormat::number))
                .contains("(2.702 + 2.408) / 44.349 × 100");
    }

    @Test
    void theRevisedTargetsChangeThePercentNotTheRealisation() {
        Map.of("14.2", "3.70", "14.3", "87.50", "15.2", "50.00", "17.3", "60.00")
                .forEach((label, percent) -> {
                    assertThat(shown(indicator(perubahan, label))).as(label).isEqualTo(percent);
                    assertThat(indicator(perubahan, label).realisation())
                            .isEqualTo(indicator(murni, label).realisation());
                });
    }

    @Test
    void whatIsNotMeasuredHasAWordAndNoNumber() {
        assertThat(indicator(murni, "VII").realisation()).isEqualTo(Figure.absent(Absence.NO_DATA));
        assertThat(indicator(murni, "VII").capaian()).isEqualTo(Figure.absent(Absence.NO_DATA));
        assertThat(indicator(murni, "15.").realisation()).isEqualTo(Figure.absent(Absence.AWAITED));
        assertThat(indicator(murni, "VI").realisation()).isEqualTo(Figure.absent(Absence.NOT_MEASURED));
        assertThat(indicator(murni, "13.").realisation()).isEqualTo(Figure.absent(Absence.NOT_MEASURED));
    }

    @Test
    void coverageStandsBesideEachFigure() {
        assertThat(indicator(murni, "IX").coverage()).isEqualTo(new Coverage(162, Optional.of(162L)));
        assertThat(indicator(murni, "16.1").coverage()).isEqualTo(new Coverage(54, Optional.of(54L)));
        assertThat(indicator(murni, "15.3").coverage()).isEqualTo(new Coverage(32, Optional.empty()));
        assertThat(indicator(murni, "VII").coverage()).isEqualTo(new Coverage(0, Optional.of(162L)));
    }

    @Test
    void budgetsOfEveryProgrammeAndKegiatanAreSums() throws IOException {
        List<String> lines = Files.readAllLines(
                Path.of("src", "test", "resources", "id", "lini", "server", "report", "pekalongan-budgets.csv"));
        assertThat(lines).hasSize(1 + 26);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            BudgetFigures before = murni.budgets().get(cells[0]);
            assertThat(before.budget()).as(line).isEqualByComparingTo(cells[1]);
            assertThat(perubahan.budgets().get(cells[0]).budget()).as(line).isEqualByComparingTo(cells[2]);
            assertThat(before.realised().value().orElseThrow()).as(line).isEqualByComparingTo(cells[3]);
            assertThat(before.absorption().value().map(murni.policy()::shownAbsorption))
                    .as(line)
                    .contains(new BigDecimal(cells[4]));
        }
    }

    @Test
    void absorptionOfSubKegiatanIsAsPrintedExceptOneWrongPercent() {
        assertThat(absorption("14.1")).isEqualTo("34.22");
        assertThat(absorption("16.2")).isEqualTo("26.13");
        assertThat(absorption("16.3")).isEqualTo("0.00");
        assertThat(absorption("13.2")).isEqualTo("39.65");
        assertThat(absorption("9.1")).isEqualTo("43.89");
        assertThat(absorption("4.6")).as("printed 52.00").isEqualTo("45.60");
    }

    @Test
    void anEarlierQuarterKnowsOnlyItsMonths() {
        QuarterFigures first = server.bean(Achievements.class)
                .figures(AGENCY, 2024, 1, "murni")
                .orElseThrow();
        assertThat(indicator(first, "15.3").realisation()).isEqualTo(Figure.of(BigDecimal.valueOf(12)));
        assertThat(indicator(first, "IX").coverage().expected()).contains(81L);
        assertThat(first.budgets().get("2.14.04").realised()).isEqualTo(Figure.absent(Absence.NO_DATA));
    }

    private static IndicatorFigures indicator(QuarterFigures figures, String label) {
        PlanNode node = figures.plan().nodes().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
        return figures.indicators()
                .get(figures.plan().indicatorsOf(node.code()).get(0).id());
    }

    private String shown(IndicatorFigures figures) {
        return figures.capaian()
                .value()
                .map(murni.policy()::shown)
                .orElseThrow()
                .toString();
    }

    private String absorption(String label) {
        PlanNode node = murni.plan().nodes().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
        return murni.budgets()
                .get(node.code())
                .absorption()
                .value()
                .map(murni.policy()::shownAbsorption)
                .orElseThrow()
                .toString();
    }
}
