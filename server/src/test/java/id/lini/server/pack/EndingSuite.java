package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Approvals;
import id.lini.server.achievement.Ask;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.achievement.SyntheticPack;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.testing.TestServer;
import id.lini.shared.id.AgencyId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a pack drops of the plan goes where it has no data and ends where it has; run on each store. Today is 15 July 2024.
 */
abstract class EndingSuite {
    private static final AgencyId AGENCY = new AgencyId(SyntheticPack.AGENCY);

    private final String kind;
    private TestServer server;

    @TempDir
    Path folder;

    EndingSuite(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        server = TestServer.on(kind);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<FileChange> run(SyntheticPack pack) {
        try {
            return run(server, pack.write(Files.createTempDirectory(folder, "paket")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<FileChange> run(TestServer server, Path pack) {
        PackImport.Outcome outcome = server.bean(PackImport.class).run(pack);
        assertThat(outcome).isInstanceOf(PackImport.Outcome.Imported.class);
        return ((PackImport.Outcome.Imported) outcome).changes();
    }

    private static SyntheticPack withoutFamilies() {
        return new SyntheticPack()
                .without("indicators.csv", "2024,keluarga,")
                .without("targets.csv", ",keluarga,")
                .without("office_values.csv", ",keluarga,");
    }

    private static SyntheticPack withoutUnmet() {
        return new SyntheticPack()
                .without("indicators.csv", "2024,unmet,")
                .without("sasaran_programs.csv", ",unmet")
                .without("targets.csv", ",unmet,")
                .without("renstra_targets.csv", ",unmet,")
                .without("external_values.csv", ",unmet,");
    }

    private static SyntheticPack withAThirdProgramme() {
        return new SyntheticPack()
                .and("plan_nodes.csv", "2024,P3,,program,III,Program Tiga,\n2024,P3.1,P3,kegiatan,1.,Kegiatan lain,")
                .and("indicators.csv", "2024,baru,P3.1,Dokumen baru,dokumen,higher,office,,,,,,0,");
    }

    private QuarterFigures figures(int quarter) {
        return figures(server, Ask.now(SyntheticPack.AGENCY, 2024, quarter, "murni"));
    }

    private static QuarterFigures figures(TestServer server, Ask ask) {
        return server.bean(Achievements.class).figures(ask).orElseThrow();
    }

    private static FileChange ended(String file, String... keys) {
        return new FileChange(file, List.of(), List.of(), List.of(keys), List.of());
    }

    private static FileChange removed(String file, String... keys) {
        return new FileChange(file, List.of(), List.of(), List.of(), List.of(keys));
    }

    @Test
    void aValueOrMoneyThatGoesAloneIsStillAFault() throws IOException {
        run(new SyntheticPack());
        Path pack = new SyntheticPack()
                .without("office_values.csv", ",keluarga,")
                .without("budget_realisation.csv", ",P1.1.1,")
                .write(folder);
        PackImport.Outcome outcome = server.bean(PackImport.class).run(pack);
        assertThat(((PackImport.Outcome.Refused) outcome).faults())
                .extracting(fault -> fault.what().en())
                .containsExactlyInAnyOrder(
                        "the booking P1.1.1 2024-03 is gone",
                        "the booking P1.1.1 2024-06 is gone",
                        "the value keluarga q1 is gone",
                        "the value keluarga q2 is gone");
    }

    @Test
    void aYearWithoutAVersionIsAFault() {
        Path pack = new SyntheticPack()
                .and("plan_nodes.csv", "2025,P1,,program,I,Program Satu,")
                .write(folder);
        PackImport.Outcome outcome = server.bean(PackImport.class).run(pack);
        assertThat(((PackImport.Outcome.Refused) outcome).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what().en()).isEqualTo("\"2025\" is not in plan_versions.csv"));
    }

    @Test
    void anIndicatorWithValuesEndsAndStaysForThePeriodsBefore() {
        run(new SyntheticPack());
        assertThat(run(withoutFamilies())).containsExactly(ended("indicators.csv", "2024 · keluarga"));
        assertThat(figures(2).indicators().get("keluarga").printed()).contains(new BigDecimal("87.50"));
        assertThat(figures(3).indicators()).doesNotContainKey("keluarga");
        Ask before = Ask.now(SyntheticPack.AGENCY, 2024, 3, "murni").asOf(LocalDate.of(2024, 7, 14));
        assertThat(figures(server, before).indicators()).containsKey("keluarga");
        assertThat(run(withoutFamilies())).as("again").isEmpty();
        run(new SyntheticPack());
        assertThat(figures(3).indicators()).as("back in the plan").containsKey("keluarga");
    }

    @Test
    void anIndicatorThatEndsKeepsItsTargetAtTheEndOfTheRenstra() {
        run(new SyntheticPack());
        assertThat(run(withoutUnmet())).contains(ended("indicators.csv", "2024 · unmet"));
        assertThat(figures(2).indicators().get("unmet").renstra())
                .hasValueSatisfying(
                        renstra -> assertThat(renstra.target().years()).isEqualTo("2021-2026"));
        assertThat(server.bean(PackExport.class).files(AGENCY).get("renstra_targets.csv"))
                .contains("2021,2026,2024,unmet,20,Renstra 2021-2026\n");
    }

    @Test
    void whatHasNoDataGoes() {
        run(withAThirdProgramme().without("node_changes.csv", "P1"));
        assertThat(run(new SyntheticPack()
                        .without("indicators.csv", "2024,lapor,")
                        .without("node_changes.csv", "P1")))
                .containsExactly(
                        removed("plan_nodes.csv", "2024 · P3", "2024 · P3.1"),
                        removed("indicators.csv", "2024 · lapor", "2024 · baru"));
    }

    @Test
    void anIndicatorThatCountsReportsHasDataOnceOneIsApproved() {
        run(new SyntheticPack());
        new Approvals(server, SyntheticPack.AGENCY)
                .approve(
                        Instant.parse("2024-04-05T03:00:00Z"),
                        Approvals.report(
                                "pelayanan-kb",
                                "faskes-1",
                                "2024-01",
                                Map.of("peserta_baru[metode=iud;momen=interval]", 4L),
                                Map.of()));
        assertThat(run(new SyntheticPack().without("indicators.csv", "2024,lapor,")))
                .containsExactly(ended("indicators.csv", "2024 · lapor"));
        assertThat(figures(2).indicators().get("lapor").realisation().value()).contains(BigDecimal.ONE);
    }

    @Test
    void whatIsEnteredAndWaitsIsDataToo() {
        run(withAThirdProgramme());
        server.bean(Transactions.class)
                .write(
                        AGENCY.value(),
                        () -> server.bean(Sql.class)
                                .update(
                                        "INSERT INTO office_entry (agency, entry, year, kind, subject, component, period,"
                                                + " value, evidence, number, dated, file, sha256, note, entered_by,"
                                                + " entered_at) VALUES (?, 'e1', 2024, 'VALUE', 'baru', '', 'q1', '1',"
                                                + " 'SK', '1', '2024-01-02', 'sk.pdf', 'x', '', 'warga', 0)",
                                        AGENCY.value()));
        assertThat(run(new SyntheticPack()))
                .as("with the nodes it stands under")
                .containsExactly(
                        ended("plan_nodes.csv", "2024 · P3", "2024 · P3.1"), ended("indicators.csv", "2024 · baru"));
    }

    @Test
    void moneyOfANodeThatEndedStaysInTheSumsButItsPlanDoesNot() {
        run(new SyntheticPack());
        List<FileChange> changes = run(new SyntheticPack()
                .without("plan_nodes.csv", "P1.1.1,")
                .without("indicators.csv", ",P1.1.1,")
                .without("indicator_children.csv", ",mkjp")
                .without("targets.csv", ",mkjp,")
                .without("budgets.csv", ",P1.1.1,")
                .without("budget_realisation.csv", ",P1.1.1,"));
        assertThat(changes).contains(ended("plan_nodes.csv", "2024 · P1.1.1"));
        assertThat(changes).extracting(FileChange::file).doesNotContain("budget_realisation.csv", "budgets.csv");
        assertThat(figures(2).budgets().get("P1").budget()).isEqualByComparingTo("2873.50");
        QuarterFigures after = figures(3);
        assertThat(after.budgets().get("P1").budget()).isEqualByComparingTo("873.50");
        assertThat(after.budgets().get("P1").realised().value()).contains(new BigDecimal("1200"));
        assertThat(after.budgets().get("P1.1.1").budget()).isZero();
        assertThat(after.plan().indicatorsOf("P1.1.1")).isEmpty();
        assertThat(after.plan().nodes())
                .extracting(node -> node.code())
                .as("where it stood")
                .containsSequence("P1.1", "P1.1.1", "P1.1.2");
    }

    @Test
    void theExportHoldsWhatEndedSoThatItsValuesComeAlong() throws IOException {
        run(new SyntheticPack());
        run(withoutFamilies());
        Map<String, String> files = server.bean(PackExport.class).files(AGENCY);
        assertThat(files.get("indicators.csv")).contains("2024,keluarga,").contains(",binaan,2024-07-14\n");
        Path out = Files.createDirectories(folder.resolve("keluar/forms")).getParent();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
        assertThat(run(server, out)).isEmpty();
        try (TestServer other = TestServer.on(kind)) {
            run(other, out);
            assertThat(other.bean(PackExport.class).files(AGENCY)).isEqualTo(files);
            Ask second = Ask.now(SyntheticPack.AGENCY, 2024, 2, "murni");
            assertThat(figures(other, second).indicators())
                    .isEqualTo(figures(server, second).indicators());
        }
    }
}
