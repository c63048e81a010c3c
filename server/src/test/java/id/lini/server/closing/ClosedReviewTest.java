package id.lini.server.closing;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.forms.FormReviews;
import id.lini.server.pack.PackImport;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.RegistryEdits;
import id.lini.server.registry.Role;
import id.lini.server.report.Reporter;
import id.lini.server.review.Action;
import id.lini.server.review.Decided;
import id.lini.server.review.ReviewService;
import id.lini.server.review.Wish;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Review and closing at the same reports: what was closed is not taken back, and whoever comes second is told. */
class ClosedReviewTest {
    private static final AgencyId AGENCY = new AgencyId("pekalongan");
    private static final Quarter SECOND = new Quarter(2024, 2);
    private static final PersonId PLANNER = new PersonId("perencana");
    private static final PersonId SUPERVISOR = new PersonId("koordinator-barat");
    private static final PersonId OTHER = new PersonId("penyelia-kota");
    private static final PersonId OFFICER = new PersonId("plkb-01");
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        assertThat(server.bean(PackImport.class).run(Path.of("..", "deploy", "packs", "pekalongan")))
                .isInstanceOf(PackImport.Outcome.Imported.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void everyQuarterIsOpen() {
        closings().all(AGENCY).stream()
                .filter(each -> !each.reopened())
                .forEach(each ->
                        closings().reopen(AGENCY, new PersonId("kepala"), each.id(), "contoh berikutnya", true));
    }

    private static Closings closings() {
        return server.bean(Closings.class);
    }

    private static String seen() {
        return closings().preview(AGENCY, SECOND, "murni").orElseThrow().seen().text();
    }

    private static Closing close(String seen) {
        return closings().close(AGENCY, PLANNER, SECOND, "murni", seen, "Nilai BPS terbit Oktober.");
    }

    private static EntryId sent(String day) {
        Entry entry = new Entry(
                IDS.nextEntry(),
                new FormId("rapat-operasional"),
                1,
                new UnitId("balai-1"),
                Period.parse(day),
                new Answers(
                        Map.of(
                                new Cell("peserta", Map.of("jenis_kelamin", "perempuan")),
                                17L,
                                new Cell("peserta", Map.of("jenis_kelamin", "laki_laki")),
                                9L),
                        Map.of("jenis", "minilok", "keputusan", "Jadwal disepakati", "bukti", "Notulen 1")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OFFICER,
                Clock.systemUTC().instant());
        new Reporter(server).send(OFFICER, entry);
        return entry.id();
    }

    private static Decided decide(Action action, EntryId entry) {
        String reason = action == Action.APPROVE ? "" : "Salah tekan.";
        return server.bean(ReviewService.class)
                .decide(AGENCY, SUPERVISOR, List.of(new Wish(action, entry, reason, Set.of())));
    }

    @Test
    void anApprovalBehindClosedFiguresIsNotTakenBackAndThePageSaysWhy() {
        EntryId entry = sent("2024-05-06");
        assertThat(decide(Action.APPROVE, entry)).isInstanceOf(Decided.Done.class);
        Closing closing = close(seen());
        Visitor supervisor = Visitor.signedIn(server, "koordinator-barat", "peragaan-2024");
        assertThat(Visitor.text(supervisor.get("/keputusan"))).contains("Triwulannya sudah ditutup");
        var answer = supervisor.post("/tinjau/laporan/" + entry, "action", "REOPEN", "reason", "Salah tekan.");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Visitor.text(answer))
                .contains("Triwulan II 2024 sudah ditutup dengan laporan ini", "Tidak ada yang berubah.");
        assertThat(closings().standing(AGENCY, SECOND).orElseThrow().content().hash())
                .isEqualTo(closing.content().hash());
        assertThat(server.bean(LateReports.class).of(AGENCY.value(), closing)).isEmpty();
    }

    @Test
    void aReturnFromBeforeTheClosingIsNotTakenBackAndTheOfficerSendsAgain() {
        EntryId entry = sent("2024-05-16");
        assertThat(decide(Action.RETURN, entry)).isInstanceOf(Decided.Done.class);
        Closing closing = close(seen());
        Visitor supervisor = Visitor.signedIn(server, "koordinator-barat", "peragaan-2024");
        assertThat(Visitor.text(supervisor.get("/keputusan"))).contains("Triwulannya sudah ditutup");
        var answer = supervisor.post("/tinjau/laporan/" + entry, "action", "REOPEN", "reason", "Salah tekan.");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Visitor.text(answer))
                .contains("Triwulan II 2024 ditutup setelah laporan ini dikembalikan", "mengirim laporan ini lagi");
        assertThat(refused(decide(Action.CHOOSE, entry)))
                .as("nor by the way round")
                .isEqualTo(ErrorCode.RETURN_LOCKED);
        EntryId again = sent("2024-05-16");
        assertThat(decide(Action.APPROVE, again)).isInstanceOf(Decided.Done.class);
        assertThat(server.bean(LateReports.class).of(AGENCY.value(), closing))
                .extracting(LateReport::entry)
                .containsExactly(again.toString());
    }

    @Test
    void aReturnMadeAfterTheClosingAndOneInAReopenedQuarterCanBeTakenBack() {
        EntryId before = sent("2024-05-17");
        EntryId after = sent("2024-05-18");
        assertThat(decide(Action.RETURN, before)).isInstanceOf(Decided.Done.class);
        close(seen());
        assertThat(decide(Action.RETURN, after)).isInstanceOf(Decided.Done.class);
        assertThat(decide(Action.REOPEN, after)).isInstanceOf(Decided.Done.class);
        everyQuarterIsOpen();
        assertThat(decide(Action.REOPEN, before)).isInstanceOf(Decided.Done.class);
    }

    /** One clear state: taken back before the closing, and then it waits; or closed first, and the supervisor is told. */
    @RepeatedTest(3)
    void aQuarterClosedWhileAReturnIsTakenBackEndsInOneClearState() {
        EntryId entry = sent("2024-06-12");
        assertThat(decide(Action.RETURN, entry)).isInstanceOf(Decided.Done.class);
        String seen = seen();
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<Decided> undo = CompletableFuture.supplyAsync(() -> {
            meet(both);
            return decide(Action.REOPEN, entry);
        });
        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> {
            meet(both);
            return closedOrTold(seen);
        });
        boolean closed = closing.join();
        if (undo.join() instanceof Decided.Done) {
            assertThat(decide(Action.APPROVE, entry)).as("it waits again").isInstanceOf(Decided.Done.class);
        } else {
            assertThat(closed).isTrue();
            assertThat(refused(undo.join())).isEqualTo(ErrorCode.RETURN_LOCKED);
        }
    }

    /** What waits is on the checklist, so whoever closes over an undo may be told to look again. */
    private static boolean closedOrTold(String seen) {
        try {
            close(seen);
            return true;
        } catch (ApiProblem refused) {
            assertThat(refused.problem().code()).isEqualTo(ErrorCode.QUARTER_CHANGED);
            return false;
        }
    }

    private static ErrorCode refused(Decided decided) {
        return ((Decided.Refused) decided).problem().code();
    }

    @Test
    void whatWasApprovedAfterwardsBelongsToTheOpenQuarterAndCanBeTakenBack() {
        EntryId entry = sent("2024-05-07");
        close(seen());
        assertThat(decide(Action.APPROVE, entry)).isInstanceOf(Decided.Done.class);
        assertThat(decide(Action.REOPEN, entry)).isInstanceOf(Decided.Done.class);
    }

    @Test
    void aReportOfALaterQuarterAndOneOfAReopenedQuarterCanBeTakenBack() {
        EntryId later = sent("2024-07-02");
        EntryId early = sent("2024-05-08");
        assertThat(decide(Action.APPROVE, later)).isInstanceOf(Decided.Done.class);
        assertThat(decide(Action.APPROVE, early)).isInstanceOf(Decided.Done.class);
        close(seen());
        assertThat(decide(Action.REOPEN, later)).isInstanceOf(Decided.Done.class);
        everyQuarterIsOpen();
        assertThat(decide(Action.REOPEN, early)).isInstanceOf(Decided.Done.class);
    }

    /** One clear state: the report is in the closed figures, or it is late; and whoever came second was told. */
    @RepeatedTest(5)
    void aQuarterClosedWhileAnApprovalIsUnderWayEndsInOneClearState() {
        EntryId entry = sent("2024-06-11");
        String seen = seen();
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<String> approval = CompletableFuture.supplyAsync(() -> {
            meet(both);
            return decide(Action.APPROVE, entry).getClass().getSimpleName();
        });
        CompletableFuture<String> closing = CompletableFuture.supplyAsync(() -> {
            meet(both);
            try {
                return close(seen).id();
            } catch (ApiProblem refused) {
                return refused.problem().code().name();
            }
        });
        assertThat(approval.join()).isEqualTo("Done");
        Optional<Closing> standing = closings().standing(AGENCY, SECOND);
        if (closing.join().equals(ErrorCode.QUARTER_CHANGED.name())) {
            assertThat(standing).as("the closer was told to look again").isEmpty();
        } else {
            assertThat(standing.map(Closing::id)).contains(closing.join());
            assertThat(server.bean(LateReports.class).of(AGENCY.value(), standing.orElseThrow()))
                    .as("the report came too late and is marked")
                    .extracting(LateReport::entry)
                    .containsExactly(entry.toString());
            assertThat(closings().basis(AGENCY, closing.join()).orElseThrow()).doesNotContain(entry.toString());
        }
    }

    /** Waiting at either level is waiting: the checklist counts it, the closed figures do not, the second makes it late. */
    @Test
    void aQuarterClosedBetweenTheTwoApprovalsEndsInOneClearState() {
        server.bean(RegistryEdits.class)
                .assign(
                        AGENCY,
                        new PersonId("admin"),
                        new Assignment(
                                OTHER,
                                Role.SUPERVISOR,
                                new UnitId("33.75.01"),
                                LocalDate.parse("2021-01-01"),
                                Optional.empty()));
        levels(2);
        long waiting = waiting();
        EntryId entry = sent("2024-05-13");
        EntryId undone = sent("2024-05-14");
        assertThat(decide(Action.APPROVE, entry)).isEqualTo(new Decided.Done(1, 1, List.of()));
        assertThat(decide(Action.APPROVE, undone)).isEqualTo(new Decided.Done(1, 1, List.of()));
        assertThat(waiting()).isEqualTo(waiting + 2);
        Closing closing = close(seen());
        assertThat(closings().basis(AGENCY, closing.id()).orElseThrow()).doesNotContain(entry.toString());
        ReviewService service = server.bean(ReviewService.class);
        assertThat(service.decide(
                        AGENCY, SUPERVISOR, List.of(new Wish(Action.REOPEN, undone, "Salah tekan.", Set.of(), true))))
                .as("nothing was closed with it")
                .isInstanceOf(Decided.Done.class);
        assertThat(service.decide(AGENCY, OTHER, List.of(new Wish(Action.APPROVE, entry, "", Set.of(), true))))
                .isEqualTo(new Decided.Done(1, List.of()));
        assertThat(server.bean(LateReports.class).of(AGENCY.value(), closing))
                .extracting(LateReport::entry)
                .containsExactly(entry.toString());
        levels(1);
    }

    private static long waiting() {
        return closings().preview(AGENCY, SECOND, "murni").orElseThrow().checklist().stream()
                .filter(item -> item.kind() == CheckItem.Kind.REVIEWS_WAITING)
                .mapToLong(CheckItem::count)
                .sum();
    }

    private static void levels(int levels) {
        server.bean(Transactions.class).write(AGENCY.value(), () -> {
            server.bean(FormReviews.class).set(AGENCY, new FormId("rapat-operasional"), levels);
            return levels;
        });
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoClosesOverAnApprovalIsToldOnThePage() {
        EntryId entry = sent("2024-05-09");
        Visitor planner = Visitor.signedIn(server, "perencana", "peragaan-2024");
        String page = Visitor.text(planner.get("/penutupan/2024/2"));
        String seen = page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        decide(Action.APPROVE, entry);
        var answer = planner.post("/penutupan/2024/2", "version", "murni", "seen", seen, "remark", "sudah");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Visitor.text(answer)).contains("Belum ditutup. Periksa angka yang sekarang, lalu tutup lagi.");
        assertThat(closings().standing(AGENCY, SECOND)).isEmpty();
    }
}
