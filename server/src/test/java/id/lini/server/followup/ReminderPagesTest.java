package id.lini.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.enrolment.Devices;
import id.lini.server.review.Staff;
import id.lini.server.testing.Http;
import id.lini.server.testing.Phone;
import id.lini.server.testing.Sample;
import id.lini.server.testing.Stored;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.PersonId;
import id.lini.shared.work.Message;
import id.lini.shared.work.Work;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminding the owner of a follow-up that was due on 30 June 2024; today is 15 July. */
class ReminderPagesTest {
    private static final String NODE = "2.14.03";

    private TestServer server;
    private Stored stored;
    private Visitor wati;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        Staff.join(server);
        stored = new Stored(server);
        wati = Visitor.signedIn(server, "wati", Staff.PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aReminderReachesTheOwnersPhoneOnceADay() {
        String path = followUp(Sample.SUPERVISOR);
        Phone phone = Phone.enrolled(server, Sample.SUPERVISOR);
        assertThat(page(wati, path)).contains("Belum pernah diingatkan", "Budi membacanya di ponsel");

        assertThat(wati.follow(wati.post(path + "/ingatkan")))
                .contains("Diingatkan 15 Juli 2024 pukul 10.00, Wati", "Satu pengingat sehari sudah cukup")
                .doesNotContain(path + "/ingatkan");
        assertThat(page(wati, "/tindak-lanjut")).contains("Diingatkan 15 Juli 2024 pukul 10.00, Wati");
        wati.post(path + "/ingatkan");

        List<Message> messages = work(phone);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).from()).isEqualTo("Wati");
        assertThat(messages.get(0).text().id()).isEqualTo("""
                Halo Budi. Tindak lanjut ini masih kami tunggu, batas waktu 30 Juni 2024 (lewat 15 hari):
                Dampingi kelurahan yang kosong.
                2.14.03, Triwulan II 2024
                Mohon catat perkembangannya di halaman Tindak lanjut. Terima kasih.
                Wati""");
        assertThat(messages.get(0).text().en())
                .contains("Hello Budi.", "due 30 June 2024 (late by 15 days)", "Dampingi kelurahan yang kosong.");
        assertThat(stored.query("SELECT actor || ' ' || detail FROM audit_event WHERE action = 'FOLLOW_UP_REMINDED'"))
                .containsExactly("kasubbag penyelia-1");

        server.clock().advance(Duration.ofDays(1));
        Visitor.signedIn(server, "wati", Staff.PASSWORD).post(path + "/ingatkan");
        assertThat(work(phone)).hasSize(2);
    }

    @Test
    void whoHasNoPhoneIsRemindedWithATextToCopyAndThatIsRecorded() {
        String path = followUp(Sample.SUPERVISOR);
        Phone lost = Phone.enrolled(server, Sample.SUPERVISOR);
        server.bean(Devices.class).revoke(Sample.AGENCY, lost.key().verifyKey().id(), Staff.ADMINISTRATOR);
        assertThat(page(wati, path))
                .contains("Budi tidak punya ponsel terdaftar", "Teks untuk WhatsApp", "(lewat 15 hari)");
        assertThat(wati.follow(wati.post(path + "/ingatkan"))).contains("Diingatkan 15 Juli 2024");
        assertThat(work(Phone.enrolled(server, Sample.SUPERVISOR)))
                .as("nothing waits for a phone that comes later")
                .isEmpty();
    }

    @Test
    void theOwnerSeesTheReminderButDoesNotRemind() {
        String path = followUp(Sample.SUPERVISOR);
        wati.post(path + "/ingatkan");
        Visitor budi = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        assertThat(page(budi, path)).contains("Diingatkan 15 Juli 2024").doesNotContain(path + "/ingatkan");
        assertThat(budi.post(path + "/ingatkan").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsOverIsNotRemindedOf() {
        String path = followUp(Sample.SUPERVISOR);
        wati.post(path, "state", "done", "note", "Sudah didampingi.");
        assertThat(page(wati, path)).doesNotContain(path + "/ingatkan");
        HttpResponse<byte[]> refused = wati.post(path + "/ingatkan");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Visitor.text(refused)).contains("Permintaan tidak sesuai: state");
        assertThat(stored.query("SELECT COUNT(*) FROM follow_up_reminder")).containsExactly("0");
    }

    @Test
    void itIsNoReminderOfMissingReports() {
        String path = followUp(Sample.OFFICER);
        Phone phone = Phone.enrolled(server, Sample.OFFICER);
        wati.post(path + "/ingatkan");
        assertThat(page(wati, "/kelengkapan"))
                .contains("Rina", "action=\"/kelengkapan/ingatkan\"")
                .doesNotContain("Diingatkan 15 Juli 2024");
        wati.post("/kelengkapan/ingatkan", "orang", "plkb-1", "tahun", "2024");
        assertThat(work(phone)).hasSize(2);
    }

    private String followUp(PersonId owner) {
        FollowUp made = server.bean(FollowUps.class)
                .open(
                        Sample.AGENCY,
                        Staff.OFFICE,
                        new FollowUps.Wish(
                                2024,
                                2,
                                NODE,
                                Cause.STAFF,
                                "Petugas berkurang.",
                                "Dampingi kelurahan yang kosong.",
                                owner,
                                LocalDate.parse("2024-06-30")));
        return "/tindak-lanjut/" + made.id();
    }

    private List<Message> work(Phone phone) {
        return Work.read(phone.get(new Http(server.uri()), "/api/v1/work").body())
                .messages();
    }

    private static String page(Visitor visitor, String path) {
        HttpResponse<byte[]> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
        return Visitor.text(answer);
    }
}
