package id.lini.server.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.review.ReviewService;
import id.lini.server.review.Staff;
import id.lini.server.review.Wish;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.Stored;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Entry;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Message;
import id.lini.shared.work.SignedRequest;
import id.lini.shared.work.Work;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kelengkapan on 15 July 2024: two kelurahan owe six monthly reports each since January, due on the tenth of the next
 * month; the protection unit owes six of its own. Run on each store.
 */
abstract class CompletenessSuite {
    private static final Optional<EntryId> NEW = Optional.empty();

    private final String kind;
    private TestServer server;
    private Stored stored;

    CompletenessSuite(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        server = TestServer.on(kind);
        Staff.join(server);
        stored = new Stored(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatNeverCameIsMissingAndSomebodyIsBehind() {
        String page = page("budi", "/kelengkapan");
        assertThat(count(page, "class=\"k-missing\" href")).isEqualTo(12);
        assertThat(page).contains("Pengendalian lapangan", "Rina", "12 laporan, yang terlama lewat 156 hari");
        assertThat(page).as("not of this supervisor's area").doesNotContain("Kasus kekerasan");
        assertThat(page).as("ended with 2023").doesNotContain(">Lama<");
    }

    @Test
    void eachReportStandsWhereItIs() {
        server.clock().set(Instant.parse("2024-02-05T03:00:00Z"));
        Entry inTime = report(Sample.EAST, "2024-01");
        server.clock().set(Instant.parse("2024-06-20T03:00:00Z"));
        Entry late = report(Sample.EAST, "2024-05");
        Entry returned = report(Sample.WEST, "2024-05");
        report(Sample.WEST, "2024-04");
        decide(id.lini.server.review.Action.APPROVE, inTime, "");
        decide(id.lini.server.review.Action.APPROVE, late, "");
        decide(id.lini.server.review.Action.RETURN, returned, "Angka tertukar");
        server.clock().set(Instant.parse("2024-07-05T03:00:00Z"));

        String page = page("budi", "/kelengkapan?tahun=2024&formulir=dal");
        assertThat(count(page, "class=\"k-approved\" href")).as("January").isOne();
        assertThat(count(page, "class=\"k-approved k-late\" href"))
                .as("May of the east")
                .isOne();
        assertThat(count(page, "class=\"k-returned k-late\" href")).isOne();
        assertThat(count(page, "class=\"k-received k-late\" href")).isOne();
        assertThat(count(page, "class=\"k-awaited\" href"))
                .as("June is due on 10 July")
                .isEqualTo(2);
        assertThat(count(page, "class=\"k-missing\" href")).isEqualTo(6);
        assertThat(page).contains("7 laporan, yang terlama");

        assertThat(page("budi", "/kelengkapan/dal/" + Sample.WEST + "/2024-05"))
                .contains("Dikembalikan", "terlambat", "10 Juni 2024", "Rina", "/tinjau/laporan/" + returned.id());
    }

    @Test
    void beforeAnyReportOfAYearCameThePageOpensWithTheLastThatHasOne() {
        server.clock().set(Instant.parse("2024-06-20T03:00:00Z"));
        report(Sample.EAST, "2024-05");
        server.clock().set(Instant.parse("2026-03-05T03:00:00Z"));
        assertThat(page("budi", "/kelengkapan")).contains("tahun 2024", "tahun=2025");
        assertThat(page("budi", "/")).contains("laporan tahun 2024 sudah masuk");
        assertThat(page("budi", "/kelengkapan?tahun=2026"))
                .contains("tahun 2026")
                .doesNotContain("tahun=2027");
    }

    @Test
    void theOfficeSeesEveryUnitButOpensNoSensitiveReport() {
        String page = page("wati", "/kelengkapan?formulir=kasus");
        assertThat(page).contains("Kasus kekerasan", "Pengendalian lapangan", "UPTD PPA", "Dewi");
        assertThat(Visitor.signedIn(server, "budi", Staff.PASSWORD)
                        .get("/kelengkapan/kasus/" + Sample.PROTECTION + "/2024-05")
                        .statusCode())
                .isEqualTo(404);
        assertThat(page("wati", "/kelengkapan/kasus/" + Sample.PROTECTION + "/2024-05"))
                .contains("Belum masuk");
    }

    @Test
    void aReminderReachesThePhoneOnceADay() {
        Http http = new Http(server.uri());
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        assertThat(work(http, phone)).isEmpty();
        Visitor supervisor = Visitor.signedIn(server, "budi", Staff.PASSWORD);

        String after = supervisor.follow(supervisor.post("/kelengkapan/ingatkan", "orang", "plkb-1", "tahun", "2024"));
        assertThat(after).contains("Pengingat terkirim", "Diingatkan 15 Juli 2024");
        assertThat(after).as("no second reminder is offered today").doesNotContain("action=\"/kelengkapan/ingatkan\"");
        supervisor.post("/kelengkapan/ingatkan", "orang", "plkb-1", "tahun", "2024");

        List<Message> messages = work(http, phone);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).from()).isEqualTo("Budi");
        assertThat(messages.get(0).text().en())
                .startsWith("Hello Rina. On 15 July 2024 we still wait for these reports:")
                .contains("Field control, Barat, January 2024 (late by 156 days)", "and 2 other reports");
        assertThat(messages.get(0).text().id())
                .startsWith("Halo Rina. Per 15 Juli 2024 laporan ini masih kami tunggu:")
                .contains("Pengendalian lapangan, Barat, Januari 2024 (lewat 156 hari)", "dan 2 laporan lain");
        assertThat(stored.query("SELECT COUNT(*) FROM message WHERE delivered_at IS NOT NULL"))
                .containsExactly("1");

        assertThat(read(http, phone, messages.get(0).id()).statusCode()).isEqualTo(204);
        assertThat(work(http, phone)).isEmpty();
        assertThat(read(http, phone, "another").statusCode()).isEqualTo(404);

        server.clock().advance(Duration.ofDays(1));
        Visitor.signedIn(server, "budi", Staff.PASSWORD)
                .post("/kelengkapan/ingatkan", "orang", "plkb-1", "tahun", "2024");
        assertThat(work(http, phone)).hasSize(1);
    }

    @Test
    void nobodyIsRemindedWhoIsNotBehindInTheReadersArea() {
        Visitor supervisor = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        assertThat(supervisor.post("/kelengkapan/ingatkan", "orang", "uptd-1").statusCode())
                .isEqualTo(404);
        assertThat(supervisor.post("/kelengkapan/ingatkan").statusCode()).isEqualTo(404);
        assertThat(stored.query("SELECT COUNT(*) FROM message")).containsExactly("0");
    }

    @Test
    void anotherPhoneCannotReadAMessageAway() {
        Http http = new Http(server.uri());
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        Phone other = Phone.enrolled(server, Sample.PROTECTOR);
        Visitor.signedIn(server, "budi", Staff.PASSWORD).post("/kelengkapan/ingatkan", "orang", "plkb-1");
        String message = work(http, phone).get(0).id();
        assertThat(read(http, other, message).statusCode()).isEqualTo(404);
        assertThat(work(http, phone)).hasSize(1);
    }

    private Entry report(UnitId unit, String month) {
        Entry entry = stored.control(Sample.OFFICER, unit, month, 10, 20, NEW);
        stored.batch(entry);
        return entry;
    }

    private void decide(id.lini.server.review.Action action, Entry entry, String reason) {
        server.bean(ReviewService.class)
                .decide(Sample.AGENCY, Sample.SUPERVISOR, List.of(new Wish(action, entry.id(), reason, Set.of())));
    }

    private List<Message> work(Http http, Phone phone) {
        return Work.read(phone.get(http, "/api/v1/work").body()).messages();
    }

    private HttpResponse<byte[]> read(Http http, Phone phone, String message) {
        String target = "/api/v1/messages/" + message + "/read";
        SignedRequest signed = new SignedRequest(
                phone.key().verifyKey().id(), "POST", target, server.clock().instant());
        return http.send(http.request(target)
                .header(SignedBatch.SIGNATURE_HEADER, signed.sign(phone.key()).compact())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private String page(String login, String path) {
        HttpResponse<byte[]> answer =
                Visitor.signedIn(server, login, Staff.PASSWORD).get(path);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
        return Visitor.text(answer);
    }

    private static int count(String page, String part) {
        return page.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
