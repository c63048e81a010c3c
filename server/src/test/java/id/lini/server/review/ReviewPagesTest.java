package id.lini.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.Stored;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Entry;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages Tinjau as a supervisor uses them. */
class ReviewPagesTest {
    private static final Optional<EntryId> NEW = Optional.empty();

    private static TestServer server;
    private static Stored stored;
    private static Visitor supervisor;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        Staff.join(server);
        stored = new Stored(server);
        supervisor = Visitor.signedIn(server, "budi", Staff.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aBatchIsReadAndApprovedAsAWhole() {
        Entry may = stored.control(Sample.OFFICER, Sample.EAST, "2024-05", 1111, 2222, NEW);
        approve(stored.batch(may));
        Entry june = stored.control(Sample.OFFICER, Sample.EAST, "2024-06", 3333, 4444, NEW);
        Entry meeting = stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-17", "minilok", 27, NEW);
        BatchId batch = stored.batch(june, meeting);

        assertThat(page("/tinjau")).contains("href=\"/tinjau/" + batch + "\"", "Rina", "2 laporan");
        assertThat(page("/tinjau/" + batch))
                .contains("Pengendalian lapangan", "Timur", "Juni 2024")
                .contains(">3.333<", ">1.111<", "Mei 2024, sudah disetujui")
                .contains("Minilok", ">27<", "Setujui semua (2)", "Kembalikan");
        Visitor english = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        english.cookie("lini-bahasa", "en");
        assertThat(Visitor.text(english.get("/tinjau/" + batch)))
                .as("what was drawn in the other language is not shown again")
                .contains(">3,333<", "May 2024, approved")
                .doesNotContain("sudah disetujui");

        assertThat(supervisor.follow(post(batch, "action", "APPROVE", "shown", june.id() + "," + meeting.id())))
                .contains("2 laporan disetujui")
                .doesNotContain("href=\"/tinjau/" + batch + "\"");
        assertThat(page("/tinjau/" + batch)).contains("Disetujui").doesNotContain("value=\"APPROVE\"");
    }

    @Test
    void chosenEntriesAreReturnedWithAReason() {
        Entry one = stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-01", "rakor", 10, NEW);
        Entry two = stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-02", "rakor", 11, NEW);
        BatchId batch = stored.batch(one, two);
        String shown = one.id() + "," + two.id();

        HttpResponse<byte[]> without = post(batch, "action", "RETURN", "shown", shown, "reason", " ");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(without)).contains("Alasan wajib diisi");

        HttpResponse<byte[]> with = post(
                batch,
                "action",
                "RETURN",
                "shown",
                shown,
                "entry",
                two.id().toString(),
                "reason",
                "Peserta <b>belum</b> cocok");
        assertThat(supervisor.follow(with)).contains("1 laporan dikembalikan");
        assertThat(page("/tinjau/laporan/" + two.id()))
                .contains("Dikembalikan", "oleh Budi", "Peserta &lt;b&gt;belum&lt;/b&gt; cocok");
        assertThat(page("/tinjau/laporan/" + one.id())).contains("Belum ada keputusan");
    }

    @Test
    void whatTheServerRefusedStandsAboveTheRest() {
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        SignedBatch sent = phone.batch(
                phone.meeting(Sample.EAST, "2024-02-01", NEW), phone.control(Sample.EAST, "2024-02", 100, 1, 1, 1));
        assertThat(Phone.send(new Http(server.uri()), sent).statusCode()).isEqualTo(201);

        assertThat(page("/tinjau/" + sent.header().batch()))
                .contains("Ditolak server dari kiriman ini: 1 laporan", "Laporan ke-2: ");
    }

    @Test
    void twoReportsAreComparedAndOneIsChosen() {
        Entry one = stored.control(Sample.OFFICER, Sample.WEST, "2024-04", 31, 44, NEW);
        Entry other = stored.control(Sample.CADRE, Sample.WEST, "2024-04", 30, 44, NEW);
        BatchId batch = stored.batch(one);
        stored.batch(other);

        assertThat(page("/tinjau")).contains("1 perlu dipilih");
        HttpResponse<byte[]> plain =
                post(batch, "action", "APPROVE", "shown", one.id().toString());
        assertThat(plain.statusCode()).isEqualTo(409);
        assertThat(Visitor.text(plain)).contains("Bandingkan dan pilih satu");

        String compared = page("/tinjau/laporan/" + one.id());
        assertThat(compared).contains("Rina", "Sari", "(berbeda)", "name=\"against\" value=\"" + other.id() + "\"");
        HttpResponse<byte[]> chosen = supervisor.post(
                "/tinjau/laporan/" + one.id(),
                "action",
                "CHOOSE",
                "against",
                other.id().toString(),
                "reason",
                "sesuai register");
        assertThat(supervisor.follow(chosen)).contains("Disetujui", "Diganti", "sesuai register");
    }

    @Test
    void anApprovedReportIsReopenedAndThenCorrected() {
        Entry first = stored.control(Sample.OFFICER, Sample.EAST, "2024-03", 12, 40, NEW);
        approve(stored.batch(first));
        assertThat(page("/tinjau/laporan/" + first.id()))
                .contains("Buka kembali")
                .doesNotContain("value=\"APPROVE\"");
        supervisor.follow(
                supervisor.post("/tinjau/laporan/" + first.id(), "action", "REOPEN", "reason", "pil perlu dicek"));
        Entry second = stored.control(Sample.OFFICER, Sample.EAST, "2024-03", 12, 48, Optional.of(first.id()));
        BatchId batch = stored.batch(second);
        assertThat(page("/tinjau/" + batch)).contains("Perbaikan");
        approve(batch);
        assertThat(page("/tinjau/laporan/" + first.id())).contains("Diganti", "Dibuka kembali", "pil perlu dicek");
    }

    @Test
    void whoComesSecondIsToldWhatHappened() {
        Entry entry = stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-05", "rakor", 10, NEW);
        BatchId batch = stored.batch(entry);
        Visitor second = Visitor.signedIn(server, "tuti", Staff.PASSWORD);
        approve(batch);
        HttpResponse<byte[]> late = second.post(
                "/tinjau/" + batch, "action", "APPROVE", "shown", entry.id().toString());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Visitor.text(late)).contains("sudah disetujui sementara itu");
    }

    @Test
    void whatIsOutOfReachDoesNotExist() {
        Entry entry = stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-06", "rakor", 10, NEW);
        BatchId batch = stored.batch(entry);
        Visitor elsewhere = Visitor.signedIn(server, "joko", Staff.PASSWORD);
        assertThat(Visitor.text(elsewhere.get("/tinjau"))).contains("Tidak ada yang menunggu");
        assertThat(elsewhere.get("/tinjau/" + batch).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/tinjau/laporan/" + entry.id()).statusCode()).isEqualTo(404);
        for (String wrong : List.of("/tinjau/x", "/tinjau/laporan/x", "/tinjau/" + entry.id())) {
            assertThat(supervisor.get(wrong).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void nonsenseInAFormIsRefused() {
        BatchId batch = stored.batch(stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-07", "rakor", 1, NEW));
        assertThat(post(batch, "shown", "x").statusCode()).isEqualTo(400);
        assertThat(post(batch, "action", "APPROVE", "shown", "x").statusCode()).isEqualTo(400);
        assertThat(post(batch, "action", "APPROVE").statusCode()).isEqualTo(400);
        assertThat(post(batch, "action", "LOCK", "shown", batch.toString()).statusCode())
                .isEqualTo(400);
        assertThat(post(batch, "action", "APPROVE", "shown", batch.toString()).statusCode())
                .isEqualTo(404);
    }

    private static void approve(BatchId batch) {
        String html = page("/tinjau/" + batch);
        String shown = html.replaceAll("(?s).*name=\"shown\" value=\"([^\"]*)\".*", "$1");
        supervisor.follow(post(batch, "action", "APPROVE", "shown", shown));
    }

    private static HttpResponse<byte[]> post(BatchId batch, String... fields) {
        return supervisor.post("/tinjau/" + batch, fields);
    }

    private static String page(String path) {
        HttpResponse<byte[]> answer = supervisor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Visitor.text(answer);
    }
}
