package id.lini.server.plandesk;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Ask;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.achievement.SyntheticPack;
import id.lini.server.audit.AuditEvent;
import id.lini.server.audit.AuditLog;
import id.lini.server.pack.FileChange;
import id.lini.server.pack.PackExport;
import id.lini.server.pack.PackImport;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan changed on pages, and what a pack makes of it afterwards; run on each store. Today is 15 July 2024. */
abstract class PlanDeskSuite {
    private static final AgencyId AGENCY = new AgencyId(SyntheticPack.AGENCY);
    private static final String LAST = "year=2024&version=perubahan";
    private static final String CPR = "/atur/rencana/indikator/cpr?" + LAST;

    private final String kind;
    private TestServer server;
    private Visitor planner;

    @TempDir
    Path folder;

    PlanDeskSuite(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        server = TestServer.on(kind);
        run(pack());
        planner = Visitor.signedIn(server, "perencana", "contoh-2024-rencana");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SyntheticPack pack() {
        return new SyntheticPack()
                .and("people.csv", "budi,Budi,2020-01-01,")
                .and("accounts.csv", "perencana,warga,,contoh-2024-rencana")
                .and("assignments.csv", "warga,PLANNER,99.01,2020-01-01,");
    }

    private List<FileChange> run(SyntheticPack pack) {
        try {
            PackImport.Outcome outcome =
                    server.bean(PackImport.class).run(pack.write(Files.createTempDirectory(folder, "paket")));
            assertThat(outcome).isInstanceOf(PackImport.Outcome.Imported.class);
            return ((PackImport.Outcome.Imported) outcome).changes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private QuarterFigures figures(String version) {
        return server.bean(Achievements.class)
                .figures(Ask.now(SyntheticPack.AGENCY, 2024, 2, version))
                .orElseThrow();
    }

    private String target(String version, String indicator) {
        return figures(version)
                .plan()
                .targets(indicator, "")
                .whole()
                .map(BigDecimal::toPlainString)
                .orElse("-");
    }

    private AuditEvent latest() {
        return server.bean(AuditLog.class).latest(AGENCY, 1).get(0);
    }

    private HttpResponse<byte[]> revise(String... fields) {
        return planner.post("/atur/rencana/versi?year=2024", fields);
    }

    private void revised() {
        assertThat(revise("version", "perubahan_2", "decided_on", "2024-09-10", "legal", "DPPA kedua 12/2024")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aTargetThatIsNoNumberOrHasNoMeaningIsToldAtItsFieldAndNothingChanges() {
        HttpResponse<byte[]> answer = planner.post(CPR, "t0_year", "47.5", "t0_q1", "2x", "t0_kind", "increment");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .as("both at once, with what was entered")
                .contains("id=\"t0_year-fault\"", "id=\"t0_q1-fault\"", "value=\"47.5\"", "1.234.567,89");
        HttpResponse<byte[]> early = planner.post(CPR, "t0_year", "50", "t0_q1", "20", "t0_kind", "year_end");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(early))
                .as("the pack's own check, at the field of its row")
                .containsPattern("id=\"t0_q1-fault\">[^<]*year_end hanya pada q4");
        assertThat(target("perubahan", "cpr")).isEqualTo("50");
        assertThat(planner.post("/atur/rencana/indikator/kla?" + LAST, "t0_year", "paripurna")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void targetsBudgetsAndOwnersAreChangedExactlyAndRecorded() {
        assertThat(planner.post(CPR, "t0_year", "1.047,60", "t0_q1", "10", "t0_q2", "12,1250", "t0_kind", "increment")
                        .statusCode())
                .isEqualTo(303);
        assertThat(target("perubahan", "cpr")).as("with its decimals").isEqualTo("1047.60");
        assertThat(figures("perubahan").plan().targets("cpr", "").toDate(2)).contains(new BigDecimal("22.125"));
        assertThat(target("murni", "cpr")).as("the other version stays").isEqualTo("45.20");
        assertThat(latest().action()).isEqualTo("PLAN_TARGET_CHANGED");
        assertThat(latest().detail()).contains("year: 50 -> 1047.60", "q1: - -> 10 increment");
        assertThat(Visitor.text(planner.get(CPR))).contains("value=\"1.047,60\"", "value=\"12,1250\"");
        assertThat(planner.post("/atur/rencana/simpul/P1.1.2?" + LAST, "owner", "budi", "amount", "2.500.000,50")
                        .statusCode())
                .isEqualTo(303);
        assertThat(figures("perubahan").budgets().get("P1").budget()).isEqualByComparingTo("2500010.50");
        assertThat(Visitor.text(planner.get("/atur/rencana?" + LAST))).contains("Rp 2.500.000,5", "Budi", "1.047,60");
        assertThat(planner.post(CPR, "t0_year", "").statusCode()).isEqualTo(303);
        assertThat(target("perubahan", "cpr")).as("blank is none, not zero").isEqualTo("-");
        assertThat(figures("perubahan").plan().targets("cpr", "").toDate(1)).isEmpty();
    }

    @Test
    void aVersionNeedsADayAndALegalBasisBeginsAsACopyAndLocksTheOneBefore() {
        HttpResponse<byte[]> answer = revise("version", "perubahan", "decided_on", "2024-08-01", "legal", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("Dasar hukum wajib diisi", "Versi ini sudah ada", "Lebih awal dari versi perubahan");
        assertThat(revise("version", "Perubahan II", "decided_on", "2024-09-01", "legal", "DPPA")
                        .statusCode())
                .isEqualTo(422);
        assertThat(revise("version", "perubahan_2", "decided_on", "2024-09-01", "legal", "DPPA kedua")
                        .statusCode())
                .isEqualTo(303);
        assertThat(target("perubahan_2", "mkjp")).isEqualTo("162");
        assertThat(figures("perubahan_2").budgets().get("P1.1.1").budget()).isEqualByComparingTo("10");
        assertThat(figures("perubahan_2").plan().mapping()).hasSize(1);
        assertThat(planner.post(CPR, "t0_year", "60").statusCode())
                .as("superseded")
                .isEqualTo(409);
        String second = CPR.replace("perubahan", "perubahan_2");
        assertThat(planner.post(second, "t0_year", "60").statusCode()).isEqualTo(303);
        assertThat(planner.post("/atur/rencana/kunci?year=2024&version=perubahan_2")
                        .statusCode())
                .isEqualTo(303);
        assertThat(planner.post(second, "t0_year", "70").statusCode())
                .as("locked")
                .isEqualTo(409);
        assertThat(target("perubahan_2", "cpr")).isEqualTo("60");
        assertThat(Visitor.text(planner.get(second)))
                .contains("Versi ini terkunci")
                .doesNotContain(">Simpan<");
    }

    @Test
    void aClosedQuarterLocksItsVersionAndTheYearsPolicies() {
        String open = Visitor.text(planner.get("/penutupan/2024/2?version=perubahan"));
        String seen = open.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        HttpResponse<byte[]> closing = planner.post(
                "/penutupan/2024/2", "version", "perubahan", "seen", seen, "remark", "Nilai BPS terbit Oktober.");
        assertThat(closing.statusCode()).isEqualTo(303);
        assertThat(planner.post(CPR, "t0_year", "60").statusCode()).isEqualTo(409);
        assertThat(planner.post("/atur/kebijakan/2024/utama", "legal", "Perwal", "lower_is_better", "t_over_r")
                        .statusCode())
                .isEqualTo(409);
        assertThat(target("perubahan", "cpr")).isEqualTo("50");
    }

    @Test
    void aPackUndoesWhatAPageMadeOnlyWhereItSaysSomethingNew() {
        revised();
        String second = CPR.replace("perubahan", "perubahan_2");
        assertThat(planner.post(second, "t0_year", "61,5").statusCode()).isEqualTo(303);
        assertThat(planner.post(
                                "/atur/rencana/simpul/P1.1.2?year=2024&version=perubahan_2",
                                "owner",
                                "budi",
                                "amount",
                                "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(run(pack())).as("the same pack again").isEmpty();
        assertThat(target("perubahan_2", "cpr")).isEqualTo("61.5");
        run(pack().with(
                        "plan_nodes.csv",
                        "2024,P1.1.2,P1.1,sub_kegiatan,1.2,Sub dua,",
                        "2024,P1.1.2,P1.1,sub_kegiatan,1.2,Sub kedua,"));
        assertThat(figures("perubahan_2").plan().node("P1.1.2").orElseThrow())
                .as("the pack's name, the page's owner")
                .satisfies(node -> assertThat(node.name()).isEqualTo("Sub kedua"))
                .satisfies(node -> assertThat(node.owner()).contains("budi"));
        List<FileChange> news = run(pack().and("plan_versions.csv", "2024,perubahan_2,2024-09-10,DPPA kedua 12/2024")
                .and("targets.csv", "2024,perubahan_2,cpr,,,,62"));
        assertThat(target("perubahan_2", "cpr")).as("what the pack says itself").isEqualTo("62");
        assertThat(target("perubahan_2", "mkjp"))
                .as("what it leaves to the page")
                .isEqualTo("162");
        assertThat(news).extracting(FileChange::file).contains("targets.csv");
        run(pack().and("plan_versions.csv", "2024,perubahan_2,2024-09-10,DPPA kedua 12/2024")
                .and("targets.csv", "2024,perubahan_2,cpr,,,,62")
                .without("indicators.csv", "2024,mkjp,")
                .without("indicator_children.csv", ",mkjp")
                .without("targets.csv", ",mkjp,"));
        assertThat(figures("perubahan_2").plan().indicator("mkjp"))
                .as("the page's copy of its target goes with it")
                .isEmpty();
        assertThat(target("perubahan_2", "cpr")).isEqualTo("62");
    }

    @Test
    void anExportHoldsWhatPagesMadeAndTakesItsPlace() throws IOException {
        revised();
        Map<String, String> files = server.bean(PackExport.class).files(AGENCY);
        assertThat(files.get("plan_versions.csv")).contains("2024,perubahan_2,2024-09-10,DPPA kedua 12/2024");
        Path out = Files.createDirectories(folder.resolve("keluar/forms")).getParent();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
        PackImport.Outcome again = server.bean(PackImport.class).run(out);
        assertThat(((PackImport.Outcome.Imported) again).changes()).isEmpty();
        assertThat(run(pack()))
                .as("now the pack had named it: a pack without it drops it")
                .isNotEmpty();
        assertThat(server.bean(Achievements.class).versions(SyntheticPack.AGENCY))
                .noneMatch(version -> version.id().equals("perubahan_2"));
    }

    @Test
    void aPolicyIsSetWithItsLegalBasisByTheChecksOfThePack() {
        assertThat(Visitor.text(planner.get("/atur/kebijakan"))).contains("T / R × 100", "Dasar hukum tidak tercatat");
        HttpResponse<byte[]> without = policy("", "mean");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(without)).contains("Dasar hukum wajib diisi");
        HttpResponse<byte[]> midpoint = policy("Perwal 7/2024", "midpoint");
        assertThat(midpoint.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(midpoint)).contains("midpoint butuh skala predikat");
        assertThat(policy("Perwal 7/2024", "mean").statusCode()).isEqualTo(303);
        CapaianPolicy own = server.bean(Achievements.class)
                .policies(SyntheticPack.AGENCY, 2024, "murni")
                .get(0);
        assertThat(own.lowerIsBetter()).isEqualTo(CapaianPolicy.LowerIsBetter.TWO_T_MINUS_R);
        assertThat(own.legal()).isEqualTo("Perwal 7/2024");
        assertThat(own.cap()).contains(new BigDecimal("120.5"));
        assertThat(latest().action()).isEqualTo("PLAN_POLICY_SET");
        assertThat(run(pack())).as("the same pack again").isEmpty();
        assertThat(Visitor.text(planner.get("/atur/kebijakan/2024/utama"))).contains("value=\"120,5\"");
    }

    private HttpResponse<byte[]> policy(String legal, String score) {
        return planner.post(
                "/atur/kebijakan/2024/utama",
                "legal",
                legal,
                "lower_is_better",
                "two_t_minus_r",
                "zero_realisation",
                "none",
                "ordinal",
                "share",
                "rounding",
                "half_up",
                "realisation_rounded",
                "no",
                "children",
                "rounded",
                "sasaran_score",
                score,
                "cap",
                "120,5",
                "floor",
                "",
                "children_cap",
                "100",
                "decimals",
                "2",
                "predicates",
                "tiga");
    }
}
