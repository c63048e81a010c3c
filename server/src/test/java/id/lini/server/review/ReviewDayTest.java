package id.lini.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.persistence.Transactions;
import id.lini.server.testing.Sample;
import id.lini.server.testing.Stored;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Explanation;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What helps a supervisor with many reports: what matters first, approving what is plain, taking back, in parts. */
class ReviewDayTest {
    private static final Optional<EntryId> NEW = Optional.empty();

    private TestServer server;
    private Stored stored;
    private Visitor supervisor;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite", Map.of("lini.review.counts-at-once", 8));
        Staff.join(server);
        stored = new Stored(server);
        supervisor = Visitor.signedIn(server, "budi", Staff.PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatIsPlainIsApprovedAtOnceAndTheRestStays() {
        for (String month : List.of("2024-01", "2024-02", "2024-03")) {
            approve(report(month, 100));
        }
        Entry plain = report("2024-04", 110);
        Entry odd = report("2024-05", 9_000);
        String queue = page("/tinjau");
        assertThat(queue).contains("Setujui yang tanpa peringatan (1)");
        String batches = attribute(queue, "name=\"batches\" value=\"") + ","
                + stored.query(
                                "SELECT batch FROM entry WHERE entry = ?",
                                odd.id().toString())
                        .get(0);
        String after = supervisor.follow(supervisor.post("/tinjau/bersama", "batches", batches));
        assertThat(after).contains("1 laporan disetujui", "1 laporan tetap di antrean");
        assertThat(state(plain)).isEqualTo("APPROVED");
        assertThat(state(odd)).isEqualTo("none");
        assertThat(page("/tinjau/laporan/" + odd.id()))
                .contains("Jauh dari biasanya: Aktif 9.020", "laporan-laporan sebelumnya 120 sampai 130");
    }

    @Test
    void aBatchWithSomethingToLookAtComesFirst() {
        BatchId old = stored.batch(stored.control(Sample.OFFICER, Sample.WEST, "2024-04", 1, 2, NEW));
        Entry first = stored.control(Sample.OFFICER, Sample.EAST, "2024-04", 1, 2, NEW);
        stored.batch(first);
        BatchId corrected =
                stored.batch(stored.control(Sample.OFFICER, Sample.EAST, "2024-04", 1, 3, Optional.of(first.id())));
        String byWeight = page("/tinjau");
        assertThat(byWeight.indexOf("/tinjau/" + corrected)).isLessThan(byWeight.indexOf("/tinjau/" + old));
        String byAge = page("/tinjau?urut=lama");
        assertThat(byAge.indexOf("/tinjau/" + old)).isLessThan(byAge.indexOf("/tinjau/" + corrected));
    }

    @Test
    void outliersGapsAndABrokenSignatureStandInTheQueueAndComeFirst() {
        for (String month : List.of("2024-01", "2024-02", "2024-03")) {
            approve(report(month, 100));
        }
        BatchId plain = stored.batch(stored.control(Sample.OFFICER, Sample.EAST, "2024-04", 101, 20, NEW));
        BatchId odd = stored.batch(stored.control(Sample.OFFICER, Sample.EAST, "2024-05", 9_000, 20, NEW));
        BatchId gap = stored.batch(stored.meeting(Sample.CADRE, Sample.WEST, "2024-06-03", "rakor", 9, NEW));
        BatchId broken = stored.batch(stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-04", "rakor", 9, NEW));
        server.bean(Transactions.class).write(Sample.AGENCY.value(), () -> {
            stored.execute(
                    "INSERT INTO incident (agency, device, code, number, times, first_at, last_at, detail)"
                            + " SELECT agency, device, 'BATCH_OUT_OF_ORDER', 9, 1, received_at, received_at, '-'"
                            + " FROM batch WHERE batch = ?",
                    gap.toString());
            stored.execute(
                    "UPDATE batch SET signature = (SELECT signature FROM batch WHERE batch = ?) WHERE batch = ?",
                    plain.toString(),
                    broken.toString());
            return true;
        });
        String queue = page("/tinjau");
        assertThat(queue)
                .containsSubsequence(
                        "/tinjau/" + broken,
                        "tanda tangan tidak terbukti",
                        "/tinjau/" + gap,
                        "1 kejadian nomor kiriman",
                        "/tinjau/" + odd,
                        "1 jauh dari biasanya",
                        "/tinjau/" + plain);
        assertThat(attribute(queue, "name=\"batches\" value=\"")).isEqualTo(plain.toString());
        supervisor.post("/tinjau/bersama", "batches", broken.toString());
        assertThat(stored.query("SELECT COUNT(*) FROM decision"))
                .as("not at once")
                .containsExactly("3");
    }

    @Test
    void whatTheOfficerExplainedStandsInTheQueue() {
        Entry said = stored.control(Sample.OFFICER, Sample.EAST, "2024-04", 10, 5, NEW);
        Entry explained = new Entry(
                said.id(),
                said.form(),
                said.formVersion(),
                said.unit(),
                said.period(),
                said.answers(),
                List.of(new Explanation("sama", "Sesuai buku register.")),
                said.note(),
                said.supersedes(),
                said.recordedBy(),
                said.recordedAt());
        BatchId plain = stored.batch(stored.control(Sample.OFFICER, Sample.EAST, "2024-05", 11, 5, NEW));
        BatchId batch = stored.batch(explained);
        assertThat(page("/tinjau"))
                .containsSubsequence("/tinjau/" + batch, "1 dengan penjelasan", "/tinjau/" + plain)
                .containsOnlyOnce("dengan penjelasan");
        assertThat(page("/tinjau")).as("remembered").containsOnlyOnce("1 dengan penjelasan");
    }

    @Test
    void aCauseFromTheListIsAReasonWithoutWords() {
        Entry entry = report("2024-04", 10);
        supervisor.post("/tinjau/laporan/" + entry.id(), "action", "RETURN", "cause", "PLACE", "reason", "");
        assertThat(stored.query("SELECT reason FROM decision")).containsExactly("Unit atau bulan keliru");
        Entry other = report("2024-05", 10);
        supervisor.post(
                "/tinjau/laporan/" + other.id(), "action", "RETURN", "cause", "EVIDENCE", "reason", "foto buram");
        assertThat(stored.query("SELECT reason FROM state_change ORDER BY seq DESC LIMIT 1"))
                .containsExactly("Bukti kurang: foto buram");
    }

    @Test
    void aDecisionIsTakenBackFromTheList() {
        Entry entry = report("2024-04", 10);
        approve(entry);
        assertThat(page("/keputusan")).contains("Batalkan", "Timur", "April 2024");
        HttpResponse<byte[]> answer = supervisor.post(
                "/tinjau/laporan/" + entry.id(), "action", "REOPEN", "reason", "Keputusan dibatalkan oleh penyelia");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(state(entry)).isEqualTo("IN_REVIEW");
        assertThat(page("/keputusan")).contains("Dibuka kembali").doesNotContain(">Batalkan<");
        assertThat(stored.query("SELECT COUNT(*) FROM decision")).containsExactly("2");
    }

    @Test
    void neighboursStandBeside() {
        Entry west = stored.control(Sample.OFFICER, Sample.WEST, "2024-04", 40, 60, NEW);
        stored.batch(west);
        approve(west);
        Entry east = report("2024-04", 10);
        assertThat(page("/tinjau/laporan/" + east.id())).contains("⌀ 105", "⌀ 40", "rata-rata unit sejenis");
    }

    /** Eight counts at once here: each report has four, so two go into a transaction. */
    @Test
    void manyReportsAreDecidedInPartsAndAllOfThem() {
        List<Wish> wishes = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            for (var unit : List.of(Sample.EAST, Sample.WEST)) {
                Entry entry = stored.control(Sample.OFFICER, unit, "2024-0" + month, month, 20, NEW);
                stored.batch(entry);
                wishes.add(new Wish(Action.APPROVE, entry.id(), "", Set.of()));
            }
        }
        Decided decided = server.bean(ReviewService.class).decide(Sample.AGENCY, Sample.SUPERVISOR, wishes);
        assertThat(decided).isEqualTo(new Decided.Done(12, List.of()));
        assertThat(stored.query("SELECT COUNT(*) FROM counting")).containsExactly("12");
        assertThat(stored.query("SELECT SUM(value) FROM cell WHERE item = 'aktif' AND members = 'metode=iud'"))
                .containsExactly("42");
        assertThat(stored.query("SELECT SUM(pending) FROM review_queue")).containsExactly("0");
    }

    @Test
    void ofManyReportsNoneIsDecidedWhenOneMayNotBe() {
        List<Wish> wishes = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            Entry entry = report("2024-0" + month, 10);
            wishes.add(new Wish(Action.APPROVE, entry.id(), "", Set.of()));
        }
        Entry decided = report("2024-07", 10);
        approve(decided);
        wishes.add(new Wish(Action.RETURN, decided.id(), "salah", Set.of()));
        assertThat(server.bean(ReviewService.class).decide(Sample.AGENCY, Sample.SUPERVISOR, wishes))
                .isInstanceOf(Decided.Refused.class);
        assertThat(stored.query("SELECT COUNT(*) FROM decision")).containsExactly("1");
    }

    private Entry report(String month, long iud) {
        Entry entry = stored.control(Sample.OFFICER, Sample.EAST, month, iud, 20, NEW);
        stored.batch(entry);
        return entry;
    }

    private void approve(Entry entry) {
        Decided decided = server.bean(ReviewService.class)
                .decide(Sample.AGENCY, Sample.SUPERVISOR, List.of(new Wish(Action.APPROVE, entry.id(), "", Set.of())));
        assertThat(decided).isInstanceOf(Decided.Done.class);
    }

    private String state(Entry entry) {
        return stored
                .query(
                        "SELECT state FROM entry_state WHERE entry = ?",
                        entry.id().toString())
                .stream()
                .findFirst()
                .orElse("none");
    }

    private String page(String path) {
        HttpResponse<byte[]> answer = supervisor.get(path);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
        return Visitor.text(answer);
    }

    private static String attribute(String page, String before) {
        int start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf('"', start));
    }
}
