package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Ask;
import id.lini.server.achievement.Score;
import id.lini.server.check.PrintedCheck;
import id.lini.server.check.PrintedColumn;
import id.lini.server.pack.PackImport;
import id.lini.server.report.Comparing.Compared;
import id.lini.server.testing.TestServer;
import id.lini.shared.id.AgencyId;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every printed figure of three agencies, against what the engine computes from their packs. A figure may differ only where the
 * resource file names the cell, what was computed, and the arithmetic that says that the print is wrong.
 */
class PrintedFiguresTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "id", "lini", "server", "report");
    private static final Path PACKS = Path.of("..", "deploy", "packs");

    private TestServer server;

    private void open(String agency) {
        server = TestServer.on("sqlite");
        assertThat(server.bean(PackImport.class).run(PACKS.resolve(agency)))
                .isInstanceOf(PackImport.Outcome.Imported.class);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private List<Compared> compared(String agency, int year, String version, Optional<String> policy) {
        return new Comparing(server, agency, year, version, policy)
                .all(server.bean(PrintedCheck.class).cells(new AgencyId(agency)));
    }

    private void holds(String agency, List<Compared> compared, Map<PrintedColumn, Integer> counts) throws IOException {
        Map<PrintedColumn, Integer> found = new TreeMap<>();
        compared.forEach(each -> found.merge(each.cell().column(), 1, Integer::sum));
        assertThat(found).isEqualTo(counts);
        List<CSVRecord> rows;
        try (Reader text = Files.newBufferedReader(EXPECTED.resolve(agency + "-differences.csv"))) {
            rows = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
        assertThat(rows).allSatisfy(row -> assertThat(row.get("reason")).isNotBlank());
        assertThat(compared.stream().filter(each -> !each.equal()).map(Compared::told))
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row.get("line") + " " + row.get("column") + " " + row.get("printed") + " -> "
                                + row.get("computed"))
                        .toList());
    }

    @Test
    void pekalonganUpToTheSecondQuarterUnderBothVersions() throws IOException {
        open("pekalongan");
        FieldCells.approve(server, "pekalongan");
        holds(
                "pekalongan",
                compared("pekalongan", 2024, "murni", Optional.empty()),
                Map.of(
                        PrintedColumn.TARGET, 162,
                        PrintedColumn.REALISATION, 81,
                        PrintedColumn.CAPAIAN, 81,
                        PrintedColumn.PAGU, 160,
                        PrintedColumn.BUDGET_REALISATION, 79,
                        PrintedColumn.BUDGET_PERCENT, 79));
    }

    @Test
    void pekalonganRevisedTargetsChangeTheSamePercentsThatTheTablesImply() {
        open("pekalongan");
        FieldCells.approve(server, "pekalongan");
        var revised = server.bean(Achievements.class)
                .figures(Ask.now("pekalongan", 2024, 2, "perubahan"))
                .orElseThrow();
        Map.of(
                        "1.06.01.2.02.0001-1", "100.00",
                        "2.14.02.2.02.0012-1", "3.70",
                        "2.14.02.2.02.0013-1", "87.50",
                        "2.14.03.2.01.0010-1", "50.00",
                        "2.14.04.2.02.0006-1", "60.00")
                .forEach(
                        (id, percent) -> assertThat(revised.indicators().get(id).printed())
                                .as(id)
                                .contains(new BigDecimal(percent)));
    }

    @Test
    void serangAsPrintedByRealisationOverTarget() throws IOException {
        open("serang");
        server.clock().set(Instant.parse("2022-03-15T03:00:00Z"));
        holds(
                "serang",
                compared("serang", 2021, "murni", Optional.empty()),
                Map.of(
                        PrintedColumn.TARGET, 165,
                        PrintedColumn.REALISATION, 277,
                        PrintedColumn.CAPAIAN, 142,
                        PrintedColumn.PAGU, 175,
                        PrintedColumn.BUDGET_REALISATION, 235,
                        PrintedColumn.BUDGET_PERCENT, 139));
    }

    @Test
    void serangSideBySideWithTheRightDirection() {
        open("serang");
        server.clock().set(Instant.parse("2022-03-15T03:00:00Z"));
        Achievements achievements = server.bean(Achievements.class);
        Ask ask = Ask.now("serang", 2021, 4, "murni");
        var printed = achievements.figures(ask).orElseThrow();
        var right = achievements.figures(ask.under("arah_benar")).orElseThrow();
        assertThat(printed.indicators().get("S2-1").printed()).contains(new BigDecimal("95.65"));
        assertThat(right.indicators().get("S2-1").printed()).contains(new BigDecimal("104.55"));
        assertThat(printed.indicators().get("S5-1").printed()).contains(new BigDecimal("64.10"));
        assertThat(right.indicators().get("S5-1").printed()).contains(new BigDecimal("156.00"));
        printed.indicators().forEach((id, figures) -> {
            if (!id.equals("S2-1") && !id.equals("S5-1")) {
                assertThat(right.indicators().get(id).printed()).as(id).isEqualTo(figures.printed());
            }
        });
    }

    @Test
    void dumaiAsPrinted() throws IOException {
        open("dumai");
        server.clock().set(Instant.parse("2023-02-15T03:00:00Z"));
        holds(
                "dumai",
                compared("dumai", 2022, "perubahan", Optional.empty()),
                Map.of(
                        PrintedColumn.TARGET, 48,
                        PrintedColumn.REALISATION, 39,
                        PrintedColumn.CAPAIAN, 37,
                        PrintedColumn.END_TARGET, 2,
                        PrintedColumn.END_PERCENT, 4,
                        PrintedColumn.PAGU, 52,
                        PrintedColumn.BUDGET_REALISATION, 34,
                        PrintedColumn.BUDGET_PERCENT, 34));
    }

    @Test
    void dumaiCappedAndUncappedPlainAndWeighted() {
        open("dumai");
        server.clock().set(Instant.parse("2023-02-15T03:00:00Z"));
        Map.of(
                        "utama", "89.09",
                        "tanpa_batas", "98.61",
                        "tertimbang", "92.59",
                        "tertimbang_tanpa_batas", "105.16")
                .forEach((policy, score) ->
                        assertThat(score(policy).printed()).as(policy).contains(new BigDecimal(score)));
        Achievements achievements = server.bean(Achievements.class);
        Ask ask = Ask.now("dumai", 2022, 4, "perubahan");
        assertThat(achievements
                        .figures(ask)
                        .orElseThrow()
                        .indicators()
                        .get("S1-1")
                        .printed())
                .contains(new BigDecimal("119.03"));
        assertThat(achievements
                        .figures(ask.under("dibatasi"))
                        .orElseThrow()
                        .indicators()
                        .get("S1-1")
                        .printed())
                .contains(new BigDecimal("100.00"));
        assertThat(achievements
                        .figures(ask)
                        .orElseThrow()
                        .indicators()
                        .get("S1-2")
                        .printed())
                .contains(new BigDecimal("78.18"));
        assertThat(achievements
                        .figures(ask)
                        .orElseThrow()
                        .indicators()
                        .get("S1-2")
                        .predicate())
                .contains("Tidak Tercapai");
        assertThat(achievements
                        .figures(ask)
                        .orElseThrow()
                        .indicators()
                        .get("S1-1")
                        .predicate())
                .contains("Tercapai Melebihi Target");
    }

    private Score score(String policy) {
        return server.bean(Achievements.class)
                .figures(Ask.now("dumai", 2022, 4, "perubahan").under(policy))
                .orElseThrow()
                .scores()
                .get("S1");
    }
}
