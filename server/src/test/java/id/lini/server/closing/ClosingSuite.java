package id.lini.server.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.server.achievement.Achievements;
import id.lini.server.enrolment.ServerKeys;
import id.lini.server.followup.Cause;
import id.lini.server.followup.FollowUps;
import id.lini.server.followup.Shortfall;
import id.lini.server.pack.PackExport;
import id.lini.server.pack.PackImport;
import id.lini.server.problem.ApiProblem;
import id.lini.server.report.Reporter;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.json.Json;
import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A quarter is closed, signed off, verified and opened again; run on each store. Today is 15 July 2024. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClosingSuite {
    private static final AgencyId AGENCY = new AgencyId("pekalongan");
    private static final Quarter SECOND = new Quarter(2024, 2);
    private static final PersonId PLANNER = new PersonId("perencana");
    private static final PersonId HEAD = new PersonId("kepala");
    private static final PersonId OFFICER = new PersonId("plkb-01");
    private static final PersonId SUPERVISOR = new PersonId("koordinator-barat");
    private static final String MINILOK = "2.14.03.2.01.0011-1";
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());

    private final String kind;
    private TestServer server;
    private Closings closings;

    ClosingSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        assertThat(server.bean(PackImport.class).run(Path.of("..", "deploy", "packs", "pekalongan")))
                .isInstanceOf(PackImport.Outcome.Imported.class);
        closings = server.bean(Closings.class);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void everyQuarterIsOpen() {
        closings.all(AGENCY).stream()
                .filter(each -> !each.reopened())
                .forEach(each -> closings.reopen(AGENCY, HEAD, each.id(), "contoh berikutnya", true));
    }

    private Preview preview() {
        return closings.preview(AGENCY, SECOND, "murni").orElseThrow();
    }

    private Closing close() {
        return closings.close(AGENCY, PLANNER, SECOND, "murni", preview().seen().text(), "Nilai BPS terbit Oktober.");
    }

    private Entry meeting(String day) {
        Cell women = new Cell("peserta", Map.of("jenis_kelamin", "perempuan"));
        Cell men = new Cell("peserta", Map.of("jenis_kelamin", "laki_laki"));
        return new Entry(
                IDS.nextEntry(),
                new FormId("rapat-operasional"),
                1,
                new UnitId("balai-1"),
                Period.parse(day),
                new Answers(
                        Map.of(women, 17L, men, 9L),
                        Map.of("jenis", "minilok", "keputusan", "Jadwal disepakati", "bukti", "Notulen 1")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OFFICER,
                Clock.systemUTC().instant());
    }

    private void approve(Entry entry) {
        new Reporter(server).approve(SUPERVISOR, entry);
    }

    private Entry sent(String day) {
        Entry entry = meeting(day);
        new Reporter(server).send(OFFICER, entry);
        return entry;
    }

    private static void refused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.problem().code()).isEqualTo(code));
    }

    private Visitor signedIn(String login) {
        return Visitor.signedIn(server, login, "peragaan-2024");
    }

    @Test
    void aQuarterThatRunsAChecklistWithoutARemarkAndOtherFiguresThanSeenAreRefused() {
        String seen = preview().seen().text();
        refused(
                ErrorCode.QUARTER_RUNNING,
                () -> closings.close(AGENCY, PLANNER, new Quarter(2024, 3), "murni", seen, "sudah"));
        refused(ErrorCode.REASON_MISSING, () -> closings.close(AGENCY, PLANNER, SECOND, "murni", seen, " "));
        refused(
                ErrorCode.QUARTER_CHANGED,
                () -> closings.close(
                        AGENCY, PLANNER, SECOND, "murni", Sha256.of("x").text(), "sudah"));
        assertThat(closings.standing(AGENCY, SECOND)).isEmpty();
    }

    @Test
    void anApprovalUnderWayMakesTheCloserLookAgain() {
        Entry entry = sent("2024-05-06");
        String seen = preview().seen().text();
        approve(entry);
        refused(ErrorCode.QUARTER_CHANGED, () -> closings.close(AGENCY, PLANNER, SECOND, "murni", seen, "sudah"));
        assertThat(closings.standing(AGENCY, SECOND)).isEmpty();
        assertThat(close().content().bytes()).isNotEmpty();
    }

    @Test
    void ofTwoWhoCloseAtOnceOneDoesAndTheOtherIsTold() {
        String seen = preview().seen().text();
        List<CompletableFuture<String>> both = Stream.of("satu", "dua")
                .map(remark -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return closings.close(AGENCY, PLANNER, SECOND, "murni", seen, remark)
                                .id();
                    } catch (ApiProblem refused) {
                        return refused.problem().code().name();
                    }
                }))
                .toList();
        List<String> outcomes = both.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn("QUARTER_CLOSED"::equals).hasSize(1);
        assertThat(outcomes)
                .contains(closings.standing(AGENCY, SECOND).orElseThrow().id());
    }

    @Test
    void whoClosedDoesNotSignAndNobodySignsTwice() {
        Closing closing = close();
        refused(ErrorCode.SIGN_OTHER, () -> closings.sign(AGENCY, PLANNER, closing.id()));
        closings.sign(AGENCY, HEAD, closing.id());
        refused(ErrorCode.QUARTER_SIGNED, () -> closings.sign(AGENCY, HEAD, closing.id()));
        assertThat(closings.find(AGENCY, closing.id()).orElseThrow().signed()).isTrue();
    }

    @Test
    void anOutsiderVerifiesWithNothingButTheTwoFilesAndThePublicKey() throws GeneralSecurityException {
        String id = close().id();
        closings.sign(AGENCY, HEAD, id);
        Closing closing = closings.find(AGENCY, id).orElseThrow();
        byte[] figures = closing.content().bytes();
        List<String> lines = closing.signatures().lines().toList();
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            assertThat(holds(line, figures)).as(line).isTrue();
            figures[figures.length / 2] ^= 1;
            assertThat(holds(line, figures)).as("one bit changed").isFalse();
            figures[figures.length / 2] ^= 1;
        }
        assertThat(server.bean(Signatures.class).check(figures, closing.signatures()))
                .allMatch(Signatures.Checked::holds)
                .extracting(
                        each -> each.statement().act(), each -> each.statement().by())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CLOSE", "Indah Permatasari (contoh)"),
                        org.assertj.core.groups.Tuple.tuple("SIGN", "Hadi Santoso (contoh)"));
        String basis = closings.basis(AGENCY, id).orElseThrow();
        assertThat(Json.read(figures).object("basis").text("sha256"))
                .isEqualTo(Sha256.of(basis.getBytes(StandardCharsets.UTF_8)).text());
    }

    /** By the JDK alone: RFC 7797 input, Ed25519. */
    private boolean holds(String line, byte[] figures) throws GeneralSecurityException {
        String[] parts = line.split("\\.\\.");
        byte[] raw = Base64Url.decode(
                server.bean(ServerKeys.class).current().verifyKey().x());
        byte[] prefix = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
        byte[] encoded = new byte[prefix.length + raw.length];
        System.arraycopy(prefix, 0, encoded, 0, prefix.length);
        System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update((parts[0] + ".").getBytes(StandardCharsets.US_ASCII));
        verifier.update(figures);
        return verifier.verify(Base64Url.decode(parts[1]));
    }

    @Test
    void aLateApprovalStaysOutOfTheClosedFiguresIsMarkedAndCountsInTheOpenQuarter() {
        Entry late = sent("2024-06-20");
        Closing closing = close();
        String before = realisation(2);
        approve(late);
        assertThat(server.bean(LateReports.class).of(AGENCY.value(), closing))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.entry()).isEqualTo(late.id().toString());
                    assertThat(report.counts()).isTrue();
                });
        assertThat(closings.find(AGENCY, closing.id()).orElseThrow().content().hash())
                .isEqualTo(closing.content().hash());
        assertThat(realisation(3)).as("the open quarter").isNotEqualTo(before);
        assertThat(Visitor.text(signedIn("perencana").get("/penutupan/2024/2")))
                .contains("Laporan terlambat (1)", "/capaian/laporan/" + late.id(), "kini " + realisation(2));
    }

    private String realisation(int quarter) {
        return server.bean(Achievements.class)
                .figures(AGENCY.value(), 2024, quarter, "murni")
                .orElseThrow()
                .indicators()
                .get(MINILOK)
                .realisation()
                .value()
                .orElseThrow()
                .toBigInteger()
                .toString();
    }

    @Test
    void aPackThatRenamesAndDropsLeavesClosedFiguresAsTheyWere(@TempDir Path folder) throws IOException {
        Closing closing = close();
        String page = Visitor.text(signedIn("perencana").get("/penutupan/2024/2"));
        Map<String, String> files = server.bean(PackExport.class).files(AGENCY);
        Map<String, String> changed = new TreeMap<>(files);
        changed.replaceAll((name, text) -> name.endsWith(".csv") ? without(text, MINILOK + ",") : text);
        changed.put("plan_nodes.csv", files.get("plan_nodes.csv").replace(",program,I,", ",program,I,Diganti "));
        run(changed, Files.createDirectories(folder.resolve("lain")));
        assertThat(server.bean(Achievements.class)
                        .figures(AGENCY.value(), 2024, 3, "murni")
                        .orElseThrow()
                        .indicators())
                .as("it has ended")
                .doesNotContainKey(MINILOK);
        assertThat(closings.find(AGENCY, closing.id()).orElseThrow().content().bytes())
                .isEqualTo(closing.content().bytes());
        assertThat(Visitor.text(signedIn("perencana").get("/penutupan/2024/2")))
                .contains(closing.content().hash().text())
                .doesNotContain("Diganti ")
                .hasSameSizeAs(page);
        run(files, Files.createDirectories(folder.resolve("semula")));
    }

    private static String without(String text, String part) {
        return text.lines().filter(line -> !line.contains(part)).collect(Collectors.joining("\n", "", "\n"));
    }

    private void run(Map<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("forms"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(server.bean(PackImport.class).run(folder)).isInstanceOf(PackImport.Outcome.Imported.class);
    }

    @Test
    void reopeningNeedsAReasonIsKeptAndOnceSignedIsForTheHead() {
        Closing closing = close();
        refused(ErrorCode.REASON_MISSING, () -> closings.reopen(AGENCY, PLANNER, closing.id(), " ", false));
        closings.sign(AGENCY, HEAD, closing.id());
        refused(ErrorCode.NOT_ALLOWED, () -> closings.reopen(AGENCY, PLANNER, closing.id(), "salah", false));
        closings.reopen(AGENCY, HEAD, closing.id(), "Nilai iBangga keliru.", true);
        refused(ErrorCode.QUARTER_OPEN, () -> closings.reopen(AGENCY, HEAD, closing.id(), "lagi", true));
        assertThat(closings.standing(AGENCY, SECOND)).isEmpty();
        assertThat(close().id()).isNotEqualTo(closing.id());
        assertThat(Visitor.text(signedIn("kepala").get("/penutupan/2024/2")))
                .contains("Nilai iBangga keliru.", "/penutupan/berkas/" + closing.id());
    }

    @Test
    void theDayOfThePlannerAndTheHeadOnThePages() {
        Visitor planner = signedIn("perencana");
        String page = Visitor.text(planner.get("/penutupan/2024/2"));
        assertThat(page).contains("Daftar periksa", "Nilai dari luar yang ditunggu", "Tutup Triwulan II 2024");
        String seen = page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        assertThat(planner.post("/penutupan/2024/2", "version", "murni", "seen", seen, "remark", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(planner.follow(planner.post(
                        "/penutupan/2024/2", "version", "murni", "seen", seen, "remark", "Nilai BPS terbit Oktober.")))
                .contains("Menunggu pengesahan kepala dinas", "Nilai BPS terbit Oktober.");
        String id = closings.standing(AGENCY, SECOND).orElseThrow().id();
        assertThat(planner.post("/penutupan/berkas/" + id + "/sahkan").statusCode())
                .isEqualTo(403);
        Visitor head = signedIn("kepala");
        assertThat(head.follow(head.get("/"))).contains("Sahkan Triwulan II 2024", "/penutupan/berkas/" + id);
        assertThat(head.follow(head.post("/penutupan/berkas/" + id + "/sahkan")))
                .contains("Disahkan kepala dinas");
        assertThat(head.get("/penutupan/berkas/" + id + "/angka.json").body())
                .isEqualTo(closings.find(AGENCY, id).orElseThrow().content().bytes());
    }

    @Test
    void strangersReadWhatIsSignedOffOnlyWhenTheAdministratorOpensIt() {
        String id = close().id();
        Visitor stranger = new Visitor(server);
        assertThat(stranger.get("/publik/pekalongan").statusCode()).isEqualTo(404);
        signedIn("admin").post("/penutupan/publik", "published", "1");
        assertThat(stranger.get("/publik/pekalongan/2024/2").statusCode()).isEqualTo(404);
        closings.sign(AGENCY, HEAD, id);
        assertThat(Visitor.text(stranger.get("/publik/pekalongan/2024/2")))
                .contains("Capaian s.d. Triwulan II 2024", "2.14.04", "Tanda tangan (JWS)")
                .doesNotContain("/capaian/indikator");
        signedIn("admin").post("/penutupan/publik", "published", "0");
        assertThat(stranger.get("/publik/pekalongan/2024/2").statusCode()).isEqualTo(404);
    }

    @Test
    void aFollowUpTakesItsSubKegiatanFromTheChecklist() {
        FollowUps followUps = server.bean(FollowUps.class);
        List<Shortfall> open = followUps.unexplained(AGENCY.value(), preview().figures(), 2);
        assertThat(open).isNotEmpty();
        String node = open.get(0).node();
        FollowUps.Wish wish = new FollowUps.Wish(
                2024,
                2,
                node,
                Cause.FUNDS,
                "Dana turun Juni.",
                "Percepat pengadaan.",
                PLANNER,
                LocalDate.of(2024, 7, 1));
        String id = followUps.open(AGENCY, PLANNER, wish).id();
        assertThat(followUps.unexplained(AGENCY.value(), preview().figures(), 2))
                .hasSize(open.size() - 1)
                .noneMatch(each -> each.node().equals(node));
        Visitor planner = signedIn("perencana");
        assertThat(Visitor.text(planner.get("/tindak-lanjut"))).contains("Percepat pengadaan.", "Lewat 14 hari");
        assertThat(planner.post("/tindak-lanjut/" + id, "state", "done", "note", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(planner.follow(planner.post("/tindak-lanjut/" + id, "state", "done", "note", "Sudah lelang.")))
                .contains("Selesai", "Sudah lelang.");
    }
}
