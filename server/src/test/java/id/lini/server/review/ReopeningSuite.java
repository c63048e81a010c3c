package id.lini.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Entry;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.work.Message;
import id.lini.shared.work.Work;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An officer asks from the phone that an approved entry be opened again; the supervisor opens it or says no. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReopeningSuite {
    private final String kind;
    private TestServer server;
    private Http http;
    private Phone phone;
    private Visitor supervisor;
    private int day;

    ReopeningSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        Staff.join(server);
        http = new Http(server.uri());
        phone = Phone.enrolled(server, Sample.OFFICER);
        supervisor = Visitor.signedIn(server, "budi", Staff.PASSWORD);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theSupervisorReadsTheReasonAndTheRequestEndsWhenTheEntryIsOpened() {
        Entry entry = approved();
        String reason = "Tertukar & salah: 1.180 → <b>1.280</b>?";
        assertThat(ask(entry, reason).statusCode()).isEqualTo(204);
        assertThat(ask(entry, reason).statusCode()).isEqualTo(204);

        assertThat(queue())
                .contains("Minta dibuka kembali (1)", "Tertukar &amp; salah: 1.180 → &lt;b&gt;1.280&lt;/b&gt;?", "Rina")
                .contains("/tinjau/laporan/" + entry.id());
        open(entry);
        assertThat(queue()).doesNotContain("Minta dibuka kembali");

        // Approved once more: the old request was about the old approval.
        approve(entry);
        assertThat(queue()).doesNotContain("Minta dibuka kembali");
        assertThat(ask(entry, "Masih salah").statusCode()).isEqualTo(204);
        assertThat(queue()).contains("Masih salah");
        open(entry);
    }

    @Test
    void aRequestDeclinedIsGoneAndTheOfficerIsToldWhyOnThePhone() {
        Entry entry = approved();
        ask(entry, "Satu peserta kurang");
        assertThat(supervisor
                        .post("/tinjau/permintaan/" + entry.id(), "reason", " ")
                        .statusCode())
                .isEqualTo(422);
        assertThat(queue()).contains("Satu peserta kurang");

        assertThat(supervisor
                        .post("/tinjau/permintaan/" + entry.id(), "reason", "Daftar hadir sudah dicek, 12 orang")
                        .statusCode())
                .isEqualTo(303);
        assertThat(queue()).doesNotContain("Minta dibuka kembali");
        assertThat(Work.read(phone.get(http, "/api/v1/work").body()).messages())
                .extracting(Message::text)
                .singleElement()
                .satisfies(text -> {
                    assertThat(text.id())
                            .startsWith("Laporan tetap disetujui: Rapat, Timur, 12 Juni 2024. ")
                            .endsWith("Daftar hadir sudah dicek, 12 orang");
                    assertThat(text.en())
                            .startsWith("The report stays approved: Meeting, Timur, 12 June 2024. ")
                            .endsWith("Daftar hadir sudah dicek, 12 orang");
                });
    }

    @Test
    void onlyApprovedEntriesOfOnesOwnAndOnlyWithAReason() {
        Entry waiting = sent();
        assertThat(Http.problem(ask(waiting, "salah ketik")).code()).isEqualTo(ErrorCode.NOT_FOUND);
        approve(waiting);
        assertThat(Http.problem(ask(waiting, " x ")).code()).isEqualTo(ErrorCode.REQUEST_INVALID);
        assertThat(Http.problem(ask(waiting, "x".repeat(301))).code()).isEqualTo(ErrorCode.REQUEST_INVALID);
        Phone other = Phone.enrolled(server, Sample.CADRE);
        assertThat(Http.problem(other.post(http, target(waiting, "salah ketik")))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(Http.problem(phone.post(http, "/api/v1/entries/x/reopening?reason=salah"))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(queue()).doesNotContain("Minta dibuka kembali");
    }

    @Test
    void aSupervisorOfAnotherPlaceNeitherSeesNorAnswersIt() {
        Entry entry = approved();
        ask(entry, "Angka terbalik");
        Visitor elsewhere = Visitor.signedIn(server, "joko", Staff.PASSWORD);
        assertThat(Visitor.text(elsewhere.get("/tinjau"))).doesNotContain("Angka terbalik");
        assertThat(elsewhere
                        .post("/tinjau/permintaan/" + entry.id(), "reason", "tidak perlu")
                        .statusCode())
                .isEqualTo(404);
        open(entry);
    }

    private Entry approved() {
        Entry entry = sent();
        approve(entry);
        return entry;
    }

    private Entry sent() {
        day++;
        Entry entry = phone.meeting(Sample.EAST, "2024-06-" + (10 + day), Optional.empty());
        assertThat(Phone.send(http, phone.batch(entry)).statusCode()).isEqualTo(201);
        return entry;
    }

    private void approve(Entry entry) {
        HttpResponse<byte[]> answer = supervisor.post("/tinjau/laporan/" + entry.id(), "action", "APPROVE");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private void open(Entry entry) {
        HttpResponse<byte[]> answer =
                supervisor.post("/tinjau/laporan/" + entry.id(), "action", "REOPEN", "reason", "diminta petugas");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private HttpResponse<byte[]> ask(Entry entry, String reason) {
        return phone.post(http, target(entry, reason));
    }

    private static String target(Entry entry, String reason) {
        return "/api/v1/entries/" + entry.id() + "/reopening?reason="
                + URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String queue() {
        return Visitor.text(supervisor.get("/tinjau"));
    }
}
