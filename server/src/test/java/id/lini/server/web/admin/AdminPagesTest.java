package id.lini.server.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.audit.AuditAction;
import id.lini.server.persistence.Transactions;
import id.lini.server.review.Staff;
import id.lini.server.testing.Stored;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.enrolment.EnrolmentCode;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdminPagesTest {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}");
    private static final String DEVICE = "A".repeat(43);

    private static final String KEPT = "C".repeat(43);

    private static TestServer server;
    private static Visitor administrator;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        Staff.join(server);
        Stored stored = new Stored(server);
        server.bean(Transactions.class).write("contoh", () -> {
            stored.execute(
                    "INSERT INTO device (agency, device, person, name, app, x, enrolled_at, head_number, head_hash)"
                            + " VALUES ('contoh', '" + DEVICE + "', 'plkb-1', 'Ponsel Rina', '1', 'x', 0, 0, '-')");
            stored.execute(
                    "INSERT INTO device (agency, device, person, name, app, x, enrolled_at, head_number, head_hash)"
                            + " VALUES ('contoh', '" + KEPT + "', 'plkb-1', 'Ponsel Kedua', '1', 'x', 0, 0, '-')");
            stored.execute("INSERT INTO device_recovery (agency, device, token_hash, share, kept_at)"
                    + " VALUES ('contoh', '" + KEPT + "', '-', '-', 0)");
            stored.execute("INSERT INTO incident (agency, device, code, number, times, first_at, last_at, detail)"
                    + " VALUES ('contoh', '" + DEVICE + "', 'BATCH_OUT_OF_ORDER', 7, 3, 0, 0, '-')");
            return true;
        });
        administrator = Visitor.signedIn(server, "anton", Staff.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void peopleAreFoundByNameRoleAndPlace() {
        assertThat(page("/atur")).contains("Rina", "Budi", "Penyelia · Contoh");
        assertThat(page("/atur?cari=penyelia")).contains("Budi").doesNotContain("href=\"/atur/plkb-1\"><span");
        assertThat(page("/atur?cari=tidak-ada-yang-begini")).contains("Tidak ada yang cocok");
    }

    @Test
    void incidentsAreListedInWords() {
        assertThat(page("/atur")).contains("Kiriman terlewat", "Ponsel Rina");
    }

    @Test
    void aCodeIsShownOnceAsTextAndPicture() {
        HttpResponse<byte[]> answer = administrator.post("/atur/plkb-1/kode");
        String shown = Visitor.text(answer);
        Matcher code = CODE.matcher(shown);
        assertThat(code.find()).isTrue();
        EnrolmentCode.parse(code.group());
        assertThat(shown).contains("<svg class=\"qr\"", "hanya tampil sekali");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page("/atur/plkb-1")).doesNotContain(code.group());
    }

    @Test
    void aPhoneIsRevokedAfterAsking() {
        assertThat(page("/atur/ponsel/" + DEVICE)).contains("Cabut ponsel ini?", "Ponsel Rina");
        String after = administrator.follow(administrator.post("/atur/ponsel/" + DEVICE + "/cabut"));
        assertThat(after).contains("Dicabut").doesNotContain("/atur/ponsel/" + DEVICE + "\"");
    }

    @Test
    void aCodeForAForgottenPinIsShownOnceAndOnlyWhereTheShareIsKept() {
        String shown = Visitor.text(administrator.post("/atur/ponsel/" + KEPT + "/pin"));
        assertThat(shown).contains("Kode PIN baru untuk Ponsel Kedua").containsPattern(CODE);
        assertThat(page("/atur/plkb-1")).doesNotContain("Kode PIN baru");
        assertThat(administrator.post("/atur/ponsel/" + DEVICE + "/pin").statusCode())
                .isIn(403, 404);
    }

    @Test
    void batchesMayComeAsAFile() {
        assertThat(page("/atur")).contains("href=\"/berkas\"");
        assertThat(page("/berkas")).contains("Berkas kiriman", "enctype=\"multipart/form-data\"");
        assertThat(administrator.get("/berkas/tanda-terima?kiriman=x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLogSaysEveryActionInWordsAndCanBeSearchedByEach() {
        for (AuditAction action : AuditAction.values()) {
            recorded(action.name(), "hal-" + action);
        }
        recorded("SOMETHING_OLD", "hal-lama");
        String all = page("/catatan");
        assertThat(all).contains("SOMETHING_OLD", "hal-lama");
        for (AuditAction action : AuditAction.values()) {
            assertThat(all)
                    .contains(
                            "<option value=\"" + action + "\">" + action.word().id() + "</option>");
            String found = page("/catatan?tindakan=" + action);
            assertThat(found)
                    .contains(">hal-" + action + "<", ">" + action.word().id() + "</span>")
                    .containsOnlyOnce(">hal-");
        }
        assertThat(page("/catatan?cari=memekarkan"))
                .contains(">hal-AREA_REDRAWN<")
                .containsOnlyOnce(">hal-");
    }

    private static void recorded(String action, String subject) {
        server.bean(Transactions.class).write("contoh", () -> {
            new Stored(server)
                    .execute(
                            "INSERT INTO audit_event (agency, event, at, actor, action, subject, detail)"
                                    + " VALUES ('contoh', ?, 0, 'admin', ?, ?, '')",
                            "x-" + subject,
                            action,
                            subject);
            return true;
        });
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThat(administrator.get("/atur/siapa").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/atur/ponsel/xyz").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/atur/ponsel/" + "B".repeat(43)).statusCode())
                .isEqualTo(404);
        assertThat(administrator.post("/atur/siapa/kode").statusCode()).isEqualTo(404);
    }

    private static String page(String path) {
        HttpResponse<byte[]> answer = administrator.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Visitor.text(answer);
    }
}
